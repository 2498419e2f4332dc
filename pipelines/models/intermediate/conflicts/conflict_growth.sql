-- A stated change or multiple against the two levels that the same source states.
with changes as (
  select *, if(indicator = 'trade_multiple', '', '1 + ') || '[' || observation_id || ']' as formula
  from stg_observations
  where indicator in ('trade_growth', 'trade_multiple')
),

levels as (
  select *
  from stg_observations
  where indicator = 'trade_value' and product = 'TOTAL' and value_low > 0 and value_high is not null
),

compared as (
  select
    c.observation_id as left_id, now.observation_id as right_id, before.observation_id as other_ids,
    evaluated(c.formula) as said,
    evaluated('[' || now.observation_id || '] / [' || before.observation_id || ']') as found
  from changes as c
  join levels as now using (source_id, reporter, partner, flow, product, period_start, period_end)
  join levels as before
    on before.source_id = c.source_id and before.reporter = c.reporter and before.partner = c.partner
    and before.flow = c.flow and before.period_start = c.period_start - interval 1 year
    and before.months = now.months
)

select
  'growth_and_levels' as kind, left_id, right_id, other_ids,
  cast(said.low as decimal(24, 6)) as left_low, cast(said.high as decimal(24, 6)) as left_high,
  as_ratio(found.low) as right_low, as_ratio(found.high) as right_high
from compared
where not intervals_meet(said.low, said.high, found.low, found.high)
