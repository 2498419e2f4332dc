-- Two figures of the same thing whose intervals do not meet. Lengths, gauges and mineral wealth do not change with the
-- date of the page; other figures without a period are compared within the year they speak of.
with comparable as (
  select
    *,
    case
      when indicator in ('route_length', 'route_gauge', 'mineral_value', 'area_surveyed') then 'any time'
      when period_start is not null then period_start || ' ' || period_end
      else left(as_of, 4)
    end as time_key
  from stg_observations
  where obs_status not in ('F', 'D') and indicator not in ('contracts_signed', 'trade_rank', 'export_to_monthly_trade')
)

select
  'same_thing' as kind, a.observation_id as left_id, b.observation_id as right_id, null as other_ids,
  a.value_low as left_low, a.value_high as left_high, b.value_low as right_low, b.value_high as right_high,
  'Two figures of the same thing: ' || a.printed || ' and ' || b.printed as explanation
from comparable as a
join comparable as b
  on a.observation_id < b.observation_id
  and a.indicator = b.indicator and a.unit = b.unit and a.time_key = b.time_key
  and a.reporter is not distinct from b.reporter and a.partner is not distinct from b.partner
  and a.flow is not distinct from b.flow and a.product is not distinct from b.product
  and a.route_id is not distinct from b.route_id
where not intervals_meet(a.value_low, a.value_high, b.value_low, b.value_high)
