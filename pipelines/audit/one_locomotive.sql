with prices as (
  select max(price_high) as highest, arg_max(value_observation_id, price_high) as observation_id,
    arg_max(items_observation_id, price_high) as items_id
  from locomotive_exports
  where price_high is not null and source_id <> 'diplomat-2024-01'
)

select
  'one-locomotive' as check_id,
  'Locomotives' as subject,
  'The sum of January 2023 is that of a single locomotive.' as statement,
  'the sum / the number stated, against the highest known price of a Kazakh locomotive' as formula,
  sum.value / items.value as left_value,
  highest as right_value,
  'USD' as unit,
  verdict('<=', sum.value_low / items.value, sum.value / items.value, sum.value_high / items.value,
    highest, highest, highest) as verdict,
  'At the highest known price, ' || usd_words(highest) || ' each, the sum would pay for '
    || printf('%.0f', floor(ratio(sum.value, highest))) || ' locomotives.' as explanation,
  concat_ws(' ', sum.observation_id, items.observation_id, prices.observation_id, items_id) as input_ids
from (select 1)
left join stg_observations as sum on sum.observation_id = 'diplomat-2024-01.locomotives-2023-01'
left join stg_observations as items on items.observation_id = 'diplomat-2024-01.locomotive-count-2023-01'
left join prices on true
