with around as (
  select *
  from trade_chosen
  where reporter = 'KAZ' and partner = 'AFG' and flow = 'export' and period_start = date '2023-01-01' and months < 12
    and source_id <> 'diplomat-2024-01'
  order by months
  limit 1
)

select
  'locomotives-in-exports' as check_id,
  'Locomotives' as subject,
  'in January 2023 locomotives worth ' || coalesce(sum.printed, 'a sum') || ' went to Afghanistan; all exports of those months must hold them.' as statement,
  sum.observation_id as claim_ids,
  'the sum, against all exports to Afghanistan in the shortest stated span that begins with January 2023' as formula,
  '<=' as relation, 'USD' as unit,
  sum.value as left_value, sum.value_low as left_low, sum.value_high as left_high,
  sum_formula(sum.observation_id) as left_formula,
  around.value as right_value, around.value_low as right_low, around.value_high as right_high,
  sum_formula(around.input_ids) as right_formula,
  'Possible, though no other page found states the sum: it would be '
    || traced(printf('%.0f %%', 100 * ratio(left_value, right_value)), left_formula || ' / ' || right_formula)
    || ' of all exports of ' || around.period || '.' as explanation
from (select 1)
left join stg_observations as sum on sum.observation_id = 'diplomat-2024-01.locomotives-2023-01'
left join around on true
