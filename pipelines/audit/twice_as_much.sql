select
  'twice-as-much' as check_id,
  'Trade of 2022' as subject,
  'Trade with Afghanistan in 2022 was twice that of 2021.' as statement,
  'turnover 2022 / turnover 2021, against the multiple stated' as formula,
  said.value as left_value,
  ratio(now.value, before.value) as right_value,
  'times' as unit,
  verdict('=', said.value_low, said.value, said.value_high,
    ratio(now.value_low, before.value_high), ratio(now.value, before.value), ratio(now.value_high, before.value_low)
  ) as verdict,
  'The two amounts printed beside it make '
    || printf('%.2f', ratio(now.value, before.value)) || ' times.' as explanation,
  concat_ws(' ', said.observation_id, now.observation_id, before.observation_id) as input_ids
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.multiple-2022'
left join stg_observations as now on now.observation_id = 'diplomat-2024-01.total-2022'
left join stg_observations as before on before.observation_id = 'diplomat-2024-01.total-2021'
