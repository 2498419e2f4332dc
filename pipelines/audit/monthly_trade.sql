-- The sentence names two partners and can be read three ways: equal to a month with the one, the other, or both together.
with readings as (
  select *
  from (values
    ('kgz', 'Kyrgyzstan', ['KGZ'], ['kgz']),
    ('aze', 'Azerbaijan', ['AZE'], ['aze']),
    ('together', 'Kyrgyzstan and Azerbaijan together', ['KGZ', 'AZE'], ['kgz', 'aze'])
  ) as read (slug, name, partners, claims)
),

years as (
  select slug, sum(value) as value, sum(value_low) as value_low, sum(value_high) as value_high, count(*) as found,
    '(' || string_agg(sum_formula(input_ids), ' + ' order by partner) || ') / 12' as formula
  from readings
  join trade_annual on list_contains(partners, partner)
  where reporter = 'KAZ' and flow = 'total' and year = 2023 and not is_partial
  group by slug, partners
  having found = len(partners)
),

claimed as (
  select slug, count(*) as found, first(observation_id order by observation_id) as observation_id,
    string_agg(observation_id, ' ' order by observation_id) as claim_ids
  from readings
  join stg_observations
    on list_contains([('diplomat-2024-01.locomotives-against-' || c || '-monthly') for c in claims], observation_id)
  group by slug, claims
  having found = len(claims)
)

select
  'monthly-trade-' || slug as check_id,
  'Locomotives' as subject,
  'the locomotive export equals a month of trade with ' || name || '.' as statement,
  concat_ws(' ', claim_ids, sum.observation_id) as claim_ids,
  'the equality stated, against the sum / the average month of trade with ' || name || ' in 2023' as formula,
  '=' as relation, 'times' as unit,
  said.value as left_value, said.value_low as left_low, said.value_high as left_high,
  sum_formula(said.observation_id) as left_formula,
  ratio(sum.value, year.value / 12) as right_value,
  ratio(sum.value_low, year.value_high / 12) as right_low,
  ratio(sum.value_high, year.value_low / 12) as right_high,
  '[' || sum.observation_id || '] / (' || year.formula || ')' as right_formula,
  'A month of 2023 brought ' || traced(usd_words(year.value / 12), year.formula) || ' of trade with ' || name
    || ' on average; the sum is ' || traced(printf('%.2f times', right_value), right_formula) || ' that.' as explanation
from readings
left join claimed using (slug)
left join years as year using (slug)
left join stg_observations as said using (observation_id)
left join stg_observations as sum on sum.observation_id = 'diplomat-2024-01.locomotives-2023-01'
