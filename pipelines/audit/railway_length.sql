with others as (
  select count(distinct source_id) as pages, median(value) as value,
    median_low(value_low) as value_low, median_high(value_high) as value_high,
    count(distinct source_id) filter (value = (select value from stg_observations
      where observation_id = 'diplomat-2024-01.length-rozanak-rabat-e-paryan')) as same,
    'median([' || string_agg(observation_id, '], [' order by observation_id) || '])' as formula
  from stg_observations
  where indicator = 'route_length' and route_id = 'rozanak-rabat-e-paryan' and source_id <> 'diplomat-2024-01'
    and obs_status not in ('U', 'D')
)

select
  'railway-length' as check_id,
  'Railway branch' as subject,
  'the branch from Rozanak to Rabat-e Paryan measures ' || coalesce(said.printed, 'a length') || '.' as statement,
  said.observation_id as claim_ids,
  'the article''s length, against the median of other pages' as formula,
  '=' as relation, 'km' as unit,
  said.value as left_value, said.value_low as left_low, said.value_high as left_high,
  sum_formula(said.observation_id) as left_formula,
  others.value as right_value, others.value_low as right_low, others.value_high as right_high,
  others.formula as right_formula,
  counted(pages, 'other page') || if(pages = 1, ' gives', ' give') || ' a length of this section, '
    || if(same = pages, 'all the same', counted(same, 'page') || ' the same') || ' one; the median is '
    || traced(printf('%.0f km', right_value), right_formula) || '.' as explanation
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.length-rozanak-rabat-e-paryan'
left join others on true
