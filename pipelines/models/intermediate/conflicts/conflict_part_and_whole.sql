-- A part that is larger than its whole: fewer months, one flow, one product or one partner of what the other counts.
-- What counts something else than its kind (D), or a part of its year (B), is neither.
with amounts as (
  select *
  from stg_observations
  where indicator in ('trade_value', 'volume') and obs_status not in ('F', 'D', 'B')
    and period_start is not null
)

select
  case
    when part.product = whole.product and part.flow = whole.flow and part.partner = whole.partner
      and part.period_start = whole.period_start and whole.months < 12 then 'cumulative_falls'
    else 'part_larger_than_whole'
  end as kind,
  part.observation_id as left_id, whole.observation_id as right_id, null as other_ids,
  part.value_low as left_low, part.value_high as left_high,
  whole.value_low as right_low, whole.value_high as right_high
from amounts as part
join amounts as whole
  on part.indicator = whole.indicator and part.unit = whole.unit and part.reporter = whole.reporter
  and part.observation_id <> whole.observation_id
  and part.partner in (whole.partner, if(whole.partner = 'WLD', part.partner, null))
  and part.flow in (whole.flow, if(whole.flow = 'total', part.flow, null))
  and part.product in (whole.product, if(whole.product = 'TOTAL', part.product, null))
  and part.period_start >= whole.period_start and part.period_end <= whole.period_end
where (part.partner, part.flow, part.product, part.period_start, part.period_end)
    <> (whole.partner, whole.flow, whole.product, whole.period_start, whole.period_end)
  and part.value_low > whole.value_high
