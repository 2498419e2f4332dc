with others as (
  select median(value) as value, min(value_low) as value_low, max(coalesce(value_high, value)) as value_high,
    string_agg(observation_id, ' ' order by observation_id) as input_ids, count(*) as pages
  from stg_observations
  where indicator = 'area_surveyed' and source_id <> 'diplomat-2024-01'
)

select
  'area-surveyed' as check_id,
  'Minerals' as subject,
  'The estimate of mineral wealth rests on a survey of the share of the territory printed.' as statement,
  'the article''s share, against the share that other pages give' as formula,
  said.value as left_value,
  others.value as right_value,
  'fraction' as unit,
  verdict('=', said.value_low, said.value, said.value_high, others.value_low, others.value, others.value_high) as verdict,
  case when pages = 0 then 'No other page gives a share.'
    else pages || ' other pages say about ' || printf('%.0f', 100 * others.value)
      || ' percent was flown over or mapped'
      || if(said.value + others.value = 1, '; the share printed is what that leaves.', '.') end as explanation,
  concat_ws(' ', said.observation_id, others.input_ids) as input_ids
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.area-surveyed'
left join others on true
