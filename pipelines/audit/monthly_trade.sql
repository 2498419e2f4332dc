-- The sentence names two partners and can be read three ways: equal to a month with the one, the other, or both together.
-- January 2023 alone is not stated for either; the average month of the shortest stated span that begins with it stands in. An
-- average that is less than twice too large or too small is a doubt and no refutation, the same measure as for December.
with readings as (
  select *
  from (values
    ('kgz', 'Kyrgyzstan', ['KGZ'], ['kgz']),
    ('aze', 'Azerbaijan', ['AZE'], ['aze']),
    ('together', 'Kyrgyzstan and Azerbaijan together', ['KGZ', 'AZE'], ['kgz', 'aze'])
  ) as read (slug, name, partners, claims)
),

shortest as (
  select partner, period, value / months as value, value_low / months as value_low, value_high / months as value_high,
    sum_formula(input_ids) || ' / ' || months as formula
  from trade_chosen
  where reporter = 'KAZ' and flow = 'total' and period_start = date '2023-01-01' and months <= 12
    and source_id <> 'diplomat-2024-01'
  qualify row_number() over (partition by partner order by months) = 1
),

averages as (
  select slug, sum(value) as value, sum(value_low) as value_low, sum(value_high) as value_high, count(*) as found,
    string_agg(distinct period, ' and ' order by period) as periods,
    string_agg(formula, ' + ' order by partner) as formula
  from readings
  join shortest on list_contains(partners, partner)
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
  'the locomotive export equals a month of trade with ' || name || ', one of three readings.' as statement,
  concat_ws(' ', claim_ids, sum.observation_id) as claim_ids,
  'the equality stated, against the sum / the average month of the shortest stated span from January 2023 on' as formula,
  '=' as relation, 'times' as unit,
  said.value as left_value, said.value_low as left_low, said.value_high as left_high,
  sum_formula(said.observation_id) as left_formula,
  ratio(sum.value, month.value) as right_value,
  ratio(sum.value_low, month.value_high) as right_low,
  ratio(sum.value_high, month.value_low) as right_high,
  '[' || sum.observation_id || '] / (' || month.formula || ')' as right_formula,
  'January alone is not stated; an average month of ' || periods || ' brought ' || traced(usd_words(month.value), month.formula)
    || ' of trade with ' || name || ', and the sum is ' || traced(printf('%.2f times', right_value), right_formula) || ' that'
    || if(right_value between 0.5 and 2, '.', ', further off than a January is likely to be.') as explanation,
  case when not intervals_meet(left_low, left_high, right_low, right_high) and right_value between 0.5 and 2
    then 'cannot_be_checked' end as override
from readings
left join claimed using (slug)
left join averages as month using (slug)
left join stg_observations as said using (observation_id)
left join stg_observations as sum on sum.observation_id = 'diplomat-2024-01.locomotives-2023-01'
