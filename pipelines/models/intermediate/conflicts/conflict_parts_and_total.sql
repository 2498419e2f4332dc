-- Exports and imports of one source that do not add up to a stated turnover of the same reporter, partner and period.
with compared as (
  select
    t.observation_id as left_id, e.observation_id as right_id, i.observation_id as other_ids,
    t.value_low as left_low, t.value_high as left_high,
    evaluated('[' || e.observation_id || '] + [' || i.observation_id || ']') as parts
  from stg_observations as e
  join stg_observations as i using (source_id, indicator, reporter, partner, product, period_start, period_end)
  join stg_observations as t using (indicator, reporter, partner, product, period_start, period_end)
  where indicator = 'trade_value' and product = 'TOTAL' and e.flow = 'export' and i.flow = 'import' and t.flow = 'total'
)

select
  'parts_and_total' as kind, left_id, right_id, other_ids, left_low, left_high,
  cast(parts.low as decimal(24, 6)) as right_low, cast(parts.high as decimal(24, 6)) as right_high
from compared
where not intervals_meet(left_low, left_high, parts.low, parts.high)
