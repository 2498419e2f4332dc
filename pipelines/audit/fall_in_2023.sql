select
  'fall-in-2023' as check_id,
  'Trade of 2023' as subject,
  'Trade in January to November 2023 ran below that of 2022.' as statement,
  'turnover January-November 2023 / 11, against turnover 2022 / 12' as formula,
  now.value / now.months as left_value,
  before.value / before.months as right_value,
  'USD a month' as unit,
  verdict('<=', now.value_low / now.months, now.value / now.months, now.value_high / now.months,
    before.value_low / before.months, before.value / before.months, before.value_high / before.months) as verdict,
  'A month of 2023 brought ' || printf('%.1f', now.value / now.months / 1e6) || ' million dollars on average, a month of 2022 '
    || printf('%.1f', before.value / before.months / 1e6) || ' million.' as explanation,
  concat_ws(' ', now.observation_id, before.observation_id) as input_ids
from (select 1)
left join stg_observations as now on now.observation_id = 'diplomat-2024-01.total-2023-01-11'
left join stg_observations as before on before.observation_id = 'diplomat-2024-01.total-2022'
