-- Years that a table and the one that it continues both give, for all goods: how far they are apart, and whether the
-- table counts as the same series for the pair: in none of the last five such years more than a hundredth.
with years as (
  select
    o.source_id, s.continues as continued_source_id, o.reporter, o.partner, o.flow, year(o.period_start) as year,
    o.observation_id, c.observation_id as continued_observation_id, o.value, c.value as continued_value,
    row_number() over (partition by o.source_id, o.reporter, o.partner, o.flow order by o.period_start desc) as nth
  from stg_observations as o
  join stg_sources as s using (source_id)
  join stg_observations as c on c.source_id = s.continues
    and (c.indicator, c.product, c.reporter, c.partner, c.flow, c.period_start, c.period_end)
      = (o.indicator, o.product, o.reporter, o.partner, o.flow, o.period_start, o.period_end)
  where o.indicator = 'trade_value' and o.product = 'TOTAL' and o.months = 12
)

select
  * exclude (nth),
  bool_and(nth > 5 or abs(value - continued_value) * 100 <= continued_value)
    over (partition by source_id, reporter, partner, flow) as is_same_series
from years
