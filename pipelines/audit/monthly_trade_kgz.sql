select
  'monthly-trade-kgz' as check_id,
  'Locomotives' as subject,
  'The locomotive export equals a month of trade with Kyrgyzstan.' as statement,
  'the sum / (turnover with Kyrgyzstan in 2023 / 12), against the equality stated' as formula,
  said.value as left_value,
  ratio(sum.value, year.value / 12) as right_value,
  'times' as unit,
  verdict('=', said.value_low, said.value, said.value_high, ratio(sum.value_low, year.value_high / 12),
    ratio(sum.value, year.value / 12), ratio(sum.value_high, year.value_low / 12)) as verdict,
  'A month of 2023 brought ' || usd_words(year.value / 12) || ' of trade with Kyrgyzstan on average; the sum is '
    || printf('%.2f', ratio(sum.value, year.value / 12)) || ' times that.' as explanation,
  concat_ws(' ', said.observation_id, sum.observation_id, year.input_ids) as input_ids
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.locomotives-against-kgz-monthly'
left join stg_observations as sum on sum.observation_id = 'diplomat-2024-01.locomotives-2023-01'
left join trade_annual as year
  on year.reporter = 'KAZ' and year.partner = 'KGZ' and year.flow = 'total' and year.year = 2023 and not year.is_partial
