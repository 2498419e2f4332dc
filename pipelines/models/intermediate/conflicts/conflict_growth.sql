-- A stated change or multiple against the two levels that the same source states.
with changes as (
  select
    * replace (
      case when indicator = 'trade_multiple' then value_low else 1 + value_low end as value_low,
      case when indicator = 'trade_multiple' then value_high else 1 + value_high end as value_high
    )
  from stg_observations
  where indicator in ('trade_growth', 'trade_multiple')
),

levels as (
  select *
  from stg_observations
  where indicator = 'trade_value' and product = 'TOTAL' and value_low > 0 and value_high is not null
)

select
  'growth_and_levels' as kind, c.observation_id as left_id, now.observation_id as right_id,
  before.observation_id as other_ids,
  c.value_low as left_low, c.value_high as left_high,
  ratio(now.value_low, before.value_high) as right_low, ratio(now.value_high, before.value_low) as right_high,
  c.printed || ' against ' || now.printed || ' after ' || before.printed as explanation
from changes as c
join levels as now using (source_id, reporter, partner, flow, product, period_start, period_end)
join levels as before
  on before.source_id = c.source_id and before.reporter = c.reporter and before.partner = c.partner
  and before.flow = c.flow and before.period_start = c.period_start - interval 1 year
  and before.months = now.months
where not intervals_meet(
  c.value_low, c.value_high, ratio(now.value_low, before.value_high), ratio(now.value_high, before.value_low)
)
