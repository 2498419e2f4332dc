-- What a figure speaks of: figures of one thing can be compared. Lengths, gauges and mineral wealth do not change with
-- the date of the page; other figures without a period are compared within the year they speak of. Left out are plans
-- (F), figures that count something else than their kind (D) or a part of their year (B), ranks, counts of contracts,
-- and figures that speak of no time.
with timed as (
  select
    *,
    case
      when indicator in ('route_length', 'route_gauge', 'mineral_value', 'area_surveyed') then 'timeless'
      when period_start is not null then period_start || ' to ' || period_end
      else 'about ' || left(as_of, 4)
    end as time_key
  from stg_observations
  where obs_status not in ('F', 'D', 'B')
    and indicator not in ('contracts_signed', 'trade_rank', 'export_to_monthly_trade')
)

select
  observation_id, thing_key(indicator, unit, reporter, partner, flow, product, route_id, time_key) as thing_id
from timed
where time_key is not null
