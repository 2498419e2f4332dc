with part as (
  select *
  from trade_chosen
  where reporter = 'KAZ' and partner = 'AFG' and flow = 'total' and period_start = date '2023-01-01' and months < 11
    and source_id <> 'diplomat-2024-01'
  order by months desc
  limit 1
)

select
  'part-of-eleven-months' as check_id,
  'Trade of 2023' as subject,
  'eleven months of 2023 brought ' || coalesce(said.printed, 'a sum') || '; a part of them cannot have brought more.' as statement,
  said.observation_id as claim_ids,
  'the article''s eleven months, against the longest shorter span of 2023 that another source states from January on' as formula,
  '>=' as relation, 'USD' as unit,
  said.value as left_value, said.value_low as left_low, said.value_high as left_high,
  sum_formula(said.observation_id) as left_formula,
  part.value as right_value, part.value_low as right_low, part.value_high as right_high,
  sum_formula(part.input_ids) as right_formula,
  'Possible: ' || part.period || ' brought ' || if(right_high is null, 'over ', '') || traced(usd_words(right_value), right_formula) || ' or '
    || traced(usd_words(right_value / part.months), right_formula || ' / ' || part.months)
    || ' a month, which leaves ' || if(right_high is null, 'at most ', '')
    || traced(usd_words((left_value - right_value) / (said.months - part.months)),
      '(' || left_formula || ' - ' || right_formula || ') / ' || (said.months - part.months))
    || ' for each month after.' as explanation
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.total-2023-01-11'
left join part on true
