-- One and the same figure of four digits or more that two sources give to different periods of equal length.
with exact as (
  select *
  from stg_observations
  where indicator in ('trade_value', 'volume') and qualifier = 'exact' and months is not null
    and length(regexp_replace(printed, '[^0-9]', '', 'g')) >= 4
)

select
  'one_figure_two_dates' as kind, a.observation_id as left_id, b.observation_id as right_id, null as other_ids,
  a.value_low as left_low, a.value_high as left_high, b.value_low as right_low, b.value_high as right_high
from exact as a
join exact as b using (indicator, unit, reporter, partner, flow, product, value, months)
where a.observation_id < b.observation_id and a.source_id <> b.source_id and a.period_start <> b.period_start
