with around as (
  select *
  from trade_chosen
  where reporter = 'KAZ' and partner = 'AFG' and flow = 'export' and period_start = date '2023-01-01' and months < 12
    and source_id <> 'diplomat-2024-01'
  order by months
  limit 1
)

select
  'locomotives-in-exports' as check_id,
  'Locomotives' as subject,
  'The locomotive export of January 2023 fits into the exports of the months around it.' as statement,
  'the sum, against all exports to Afghanistan in the shortest stated span that begins with January 2023' as formula,
  sum.value as left_value,
  around.value as right_value,
  'USD' as unit,
  verdict('<=', sum.value_low, sum.value, sum.value_high, around.value_low, around.value, around.value_high) as verdict,
  'It would be ' || printf('%.0f', 100 * ratio(sum.value, around.value)) || ' percent of all exports of '
    || around.period || '.' as explanation,
  concat_ws(' ', sum.observation_id, around.input_ids) as input_ids
from (select 1)
left join stg_observations as sum on sum.observation_id = 'diplomat-2024-01.locomotives-2023-01'
left join around on true
