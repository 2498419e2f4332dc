select
  'fall-in-2023' as check_id,
  'Trade of 2023' as subject,
  'trade in January to November 2023 ran below that of 2022.' as statement,
  concat_ws(' ', now.observation_id, before.observation_id) as claim_ids,
  'the average month of January-November 2023, against the average month of 2022' as formula,
  '<=' as relation, 'USD a month' as unit,
  now.value / now.months as left_value,
  now.value_low / now.months as left_low,
  now.value_high / now.months as left_high,
  '[' || now.observation_id || '] / ' || now.months as left_formula,
  before.value / before.months as right_value,
  before.value_low / before.months as right_low,
  before.value_high / before.months as right_high,
  '[' || before.observation_id || '] / ' || before.months as right_formula,
  'A month of 2023 brought ' || traced(usd_words(left_value), left_formula) || ' on average, a month of 2022 '
    || traced(usd_words(right_value), right_formula) || '.' as explanation
from (select 1)
left join stg_observations as now on now.observation_id = 'diplomat-2024-01.total-2023-01-11'
left join stg_observations as before on before.observation_id = 'diplomat-2024-01.total-2022'
