-- Exports and imports of one source that do not add up to a stated turnover of the same reporter, partner and period.
select
  'parts_and_total' as kind, t.observation_id as left_id, e.observation_id as right_id,
  i.observation_id as other_ids,
  t.value_low as left_low, t.value_high as left_high,
  e.value_low + i.value_low as right_low, e.value_high + i.value_high as right_high,
  'Turnover ' || t.printed || ' against exports ' || e.printed || ' and imports ' || i.printed as explanation
from stg_observations as e
join stg_observations as i using (source_id, indicator, reporter, partner, product, period_start, period_end)
join stg_observations as t using (indicator, reporter, partner, product, period_start, period_end)
where indicator = 'trade_value' and product = 'TOTAL' and e.flow = 'export' and i.flow = 'import' and t.flow = 'total'
  and not intervals_meet(t.value_low, t.value_high, e.value_low + i.value_low, e.value_high + i.value_high)
