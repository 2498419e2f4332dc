with others as (
  select count(distinct source_id) as pages, median(value) as value,
    median_low(value_low) as value_low, median_high(value_high) as value_high,
    'median([' || string_agg(observation_id, '], [' order by observation_id) || '])' as formula
  from stg_observations
  where indicator = 'area_surveyed' and source_id <> 'diplomat-2024-01'
)

select
  'area-surveyed' as check_id,
  'Minerals' as subject,
  'the estimate of mineral wealth rests on a survey of ' || coalesce(said.printed, 'a share') || ' of the territory.' as statement,
  said.observation_id as claim_ids,
  'the article''s share, against the middle of the shares that other pages give' as formula,
  '=' as relation, 'fraction' as unit,
  said.value as left_value, said.value_low as left_low, said.value_high as left_high,
  sum_formula(said.observation_id) as left_formula,
  others.value as right_value, others.value_low as right_low, others.value_high as right_high,
  others.formula as right_formula,
  counted(pages, 'other page') || if(pages = 1, ' says', ' say') || ' that about '
    || traced(printf('%.0f %%', 100 * right_value), right_formula) || ' was flown over or mapped from the air'
    || if(intervals_meet(left_low, left_high, right_low, right_high), '.',
      '. The article may mean a survey on the ground'
        || if(left_value + right_value = 1, ', or have taken what that leaves, '
          || traced(printf('%.0f %%', 100 * (1 - right_value)), '1 - ' || right_formula), '')
        || '; both are our guesses.') as explanation,
  case when not intervals_meet(left_low, left_high, right_low, right_high) then 'cannot_be_checked' end as override
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.area-surveyed'
left join others on true
