with partners as (
  select code, name, lower(code) as slug
  from (values ('KGZ', 'Kyrgyzstan'), ('AZE', 'Azerbaijan')) as named (code, name)
)

select
  'monthly-trade-' || slug as check_id,
  'Locomotives' as subject,
  'The locomotive export equals a month of trade with ' || name || '.' as statement,
  'the sum / (turnover with ' || name || ' in 2023 / 12), against the equality stated' as formula,
  said.value as left_value,
  ratio(sum.value, year.value / 12) as right_value,
  'times' as unit,
  verdict('=', said.value_low, said.value, said.value_high, ratio(sum.value_low, year.value_high / 12),
    ratio(sum.value, year.value / 12), ratio(sum.value_high, year.value_low / 12)) as verdict,
  'A month of 2023 brought ' || usd_words(year.value / 12) || ' of trade with ' || name || ' on average; the sum is '
    || printf('%.2f', ratio(sum.value, year.value / 12)) || ' times that.' as explanation,
  concat_ws(' ', said.observation_id, sum.observation_id, year.input_ids) as input_ids
from partners
left join stg_observations as said
  on said.observation_id = 'diplomat-2024-01.locomotives-against-' || slug || '-monthly'
left join stg_observations as sum on sum.observation_id = 'diplomat-2024-01.locomotives-2023-01'
left join trade_annual as year
  on year.reporter = 'KAZ' and year.partner = code and year.flow = 'total' and year.year = 2023 and not year.is_partial
