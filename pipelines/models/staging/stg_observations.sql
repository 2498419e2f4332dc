-- A series is one table of a statistical source; figures that pages quote make one for each kind of authority.
select
  observation_id, source_id, indicator, reporter, partner, flow, product, route_id,
  cast(period_start as date) as period_start,
  cast(period_end as date) as period_end,
  whole_months(cast(period_start as date), cast(period_end as date)) as months,
  as_of,
  cast(value as decimal(24, 6)) as value,
  cast(value_low as decimal(24, 6)) as value_low,
  cast(value_high as decimal(24, 6)) as value_high,
  unit, obs_status, valuation, qualifier, authority, printed, reading, reading_reason, locator, note,
  if(s.kind = 'statistics', source_id, 'quoted_' || authority) as series
from raw_observations
join stg_sources as s using (source_id)
