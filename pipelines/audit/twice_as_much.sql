select
  'twice-as-much' as check_id,
  'Trade of 2022' as subject,
  'trade with Afghanistan in 2022 was twice that of 2021.' as statement,
  said.observation_id as claim_ids,
  'the multiple stated, against turnover 2022 / turnover 2021' as formula,
  '=' as relation, 'times' as unit,
  said.value as left_value, said.value_low as left_low, said.value_high as left_high,
  sum_formula(said.observation_id) as left_formula,
  ratio(now.value, before.value) as right_value,
  ratio(now.value_low, before.value_high) as right_low,
  ratio(now.value_high, before.value_low) as right_high,
  '[' || now.observation_id || '] / [' || before.observation_id || ']' as right_formula,
  'The two amounts in print beside it make ' || traced(printf('%.2f times', right_value), right_formula)
    || '; “twice” is a multiple rounded to whole numbers.'
    as explanation
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.multiple-2022'
left join stg_observations as now on now.observation_id = 'diplomat-2024-01.total-2022'
left join stg_observations as before on before.observation_id = 'diplomat-2024-01.total-2021'
