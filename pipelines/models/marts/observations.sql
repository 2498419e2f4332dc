select
  observation_id, source_id, indicator, reporter, partner, flow, product, route_id,
  period_start, period_end, value, value_low, value_high, unit, obs_status, valuation, qualifier,
  printed, locator, note, months, as_of, authority
from stg_observations
order by observation_id
