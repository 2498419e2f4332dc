-- "Unlikely to have jumped": the December that would have been needed against twice the average month, a threshold of ours.
select
  'december-2023' as check_id,
  'Trade of 2023' as subject,
  'December 2023 is unlikely to have made up for the fall.' as statement,
  concat_ws(' ', now.observation_id, before.observation_id) as claim_ids,
  'turnover 2022 - turnover January-November 2023, against twice the average of the eleven months; '
    || 'twice is our measure of unlikely' as formula,
  '>=' as relation, 'USD' as unit,
  before.value - now.value as left_value,
  before.value_low - now.value_high as left_low,
  before.value_high - now.value_low as left_high,
  '[' || before.observation_id || '] - [' || now.observation_id || ']' as left_formula,
  2 * now.value / now.months as right_value,
  2 * now.value_low / now.months as right_low,
  2 * now.value_high / now.months as right_high,
  '2 * [' || now.observation_id || '] / ' || now.months as right_formula,
  'December alone would have had to bring ' || traced(usd_words(left_value), left_formula) || ', '
    || traced(printf('%.1f times', ratio(left_value, now.value / now.months)),
      '(' || left_formula || ') / ([' || now.observation_id || '] / ' || now.months || ')')
    || ' the average month before it.' as explanation
from (select 1)
left join stg_observations as now on now.observation_id = 'diplomat-2024-01.total-2023-01-11'
left join stg_observations as before on before.observation_id = 'diplomat-2024-01.total-2022'
