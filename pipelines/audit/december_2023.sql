-- "Unlikely to have jumped": the December that would have been needed against twice the average month, a threshold of ours.
select
  'december-2023' as check_id,
  'Trade of 2023' as subject,
  'December 2023 is unlikely to have made up the fall.' as statement,
  'turnover 2022 - turnover January-November 2023, against twice the average of the eleven months' as formula,
  before.value - now.value as left_value,
  2 * now.value / now.months as right_value,
  'USD' as unit,
  verdict('>=', before.value_low - now.value_high, before.value - now.value, before.value_high - now.value_low,
    2 * now.value_low / now.months, 2 * now.value / now.months, 2 * now.value_high / now.months) as verdict,
  'December alone would have had to bring ' || printf('%.1f', (before.value - now.value) / 1e6) || ' million dollars, '
    || printf('%.1f', ratio(before.value - now.value, now.value / now.months)) || ' times the average month before it.'
    as explanation,
  concat_ws(' ', now.observation_id, before.observation_id) as input_ids
from (select 1)
left join stg_observations as now on now.observation_id = 'diplomat-2024-01.total-2023-01-11'
left join stg_observations as before on before.observation_id = 'diplomat-2024-01.total-2022'
