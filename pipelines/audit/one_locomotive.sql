-- A price of which only the lower end is known may be the lowest one, but never the highest.
with prices as (
  select *,
    coalesce('[' || price_observation_id || ']',
      '([' || value_observation_id || '] / [' || items_observation_id || '])') as formula
  from locomotive_exports
  where exporter = 'KAZ' and price_per_item is not null and source_id <> 'diplomat-2024-01'
),

known as (
  select
    arg_max(prices, price_per_item) filter (price_high is not null) as highest,
    arg_min(prices, price_per_item) filter (price_high is not null) as lowest,
    arg_min(prices, price_per_item) filter (price_high is null) as open
  from prices
)

select
  'one-locomotive' as check_id,
  'Locomotives' as subject,
  'the ' || coalesce(sum.printed, 'sum') || ' of January 2023 are those of a single locomotive, as its next sentence can be read.' as statement,
  concat_ws(' ', items.observation_id, sum.observation_id) as claim_ids,
  'the sum / the number stated, against the highest known price of a Kazakh locomotive' as formula,
  '<=' as relation, 'USD_per_item' as unit,
  sum.value / items.value as left_value,
  sum.value_low / items.value_high as left_low,
  sum.value_high / items.value_low as left_high,
  '[' || sum.observation_id || '] / [' || items.observation_id || ']' as left_formula,
  highest.price_per_item as right_value, highest.price_low as right_low, highest.price_high as right_high,
  highest.formula as right_formula,
  'Known prices run from '
    || traced(usd_words(lowest.price_per_item), lowest.formula) || ' to '
    || traced(usd_words(right_value), right_formula) || ' each; the sum would pay for '
    || traced(printf('%.0f', floor(ratio(sum.value, right_value))),
      'floor([' || sum.observation_id || '] / ' || right_formula || ')') || ' to '
    || traced(printf('%.0f', floor(ratio(sum.value, lowest.price_per_item))),
      'floor([' || sum.observation_id || '] / ' || lowest.formula || ')')
    || ' locomotives' || coalesce(', at a price only known to be over ' || traced(usd_words(open.price_per_item), open.formula)
      || ' at most for ' || traced(printf('%.0f', floor(ratio(sum.value, open.price_per_item))),
        'floor([' || sum.observation_id || '] / ' || open.formula || ')'), '')
    || '.' as explanation
from (select 1)
left join stg_observations as sum on sum.observation_id = 'diplomat-2024-01.locomotives-2023-01'
left join stg_observations as items on items.observation_id = 'diplomat-2024-01.locomotive-count-2023-01'
left join known on true
