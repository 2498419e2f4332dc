with others as (
  select count(distinct source_id) as pages, median(value) as value,
    median_low(value_low) as value_low, median_high(value_high) as value_high,
    count(*) filter (not intervals_meet(value_low, value_high, said_low, said_high)) as differing,
    min(value) as lowest, max(value) as highest,
    '[' || string_agg(observation_id, '], [' order by observation_id) || ']' as figures
  from stg_observations,
    (select value_low as said_low, value_high as said_high from stg_observations
      where observation_id = 'diplomat-2024-01.mineral-value')
  where indicator = 'mineral_value' and source_id <> 'diplomat-2024-01' and obs_status <> 'U'
)

select
  'mineral-value' as check_id,
  'Minerals' as subject,
  'Afghanistan''s mineral wealth is estimated at ' || coalesce(regexp_replace(said.printed, '^round', 'around'), 'a sum') || '.'
    as statement,
  said.observation_id as claim_ids,
  'the article''s sum, against the median of other pages' as formula,
  '=' as relation, 'USD' as unit,
  said.value as left_value, said.value_low as left_low, said.value_high as left_high,
  sum_formula(said.observation_id) as left_formula,
  others.value as right_value, others.value_low as right_low, others.value_high as right_high,
  'median(' || figures || ')' as right_formula,
  counted(pages, 'other page') || if(pages = 1, ' gives', ' give') || ' a sum, from '
    || traced(usd_words(lowest), 'min(' || figures || ')') || ' to ' || traced(usd_words(highest), 'max(' || figures || ')')
    || '; ' || counted(differing, 'figure') || ' cannot be squared with this one. Many go back to the same reports of June 2010; that the sum is the Geological Survey''s own is not checked.' as explanation
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.mineral-value'
left join others on true
