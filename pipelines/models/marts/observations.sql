select
  observation_id, source_id, indicator, reporter, partner, flow, product, route_id,
  period_start, period_end, value, value_low, value_high, unit, o.obs_status, valuation, qualifier,
  printed, locator, note, months, as_of, o.authority, c.series, doubt, marks, reading, reading_reason
from stg_observations as o
join figure_quality as q using (observation_id)
join series_of_figures as c using (observation_id)
order by observation_id
