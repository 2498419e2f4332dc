with others as (
  select median(value) as value, count(*) as pages,
    count(*) filter (not intervals_meet(value_low, value_high, said_low, said_high)) as differing,
    string_agg(observation_id, ' ' order by observation_id) as input_ids
  from stg_observations,
    (select value_low as said_low, value_high as said_high from stg_observations
      where observation_id = 'diplomat-2024-01.mineral-value')
  where indicator = 'mineral_value' and source_id <> 'diplomat-2024-01' and obs_status <> 'U'
)

select
  'mineral-value' as check_id,
  'Minerals' as subject,
  'Afghanistan''s mineral wealth is estimated at about the sum printed.' as statement,
  'the article''s sum, against the median of other pages' as formula,
  said.value as left_value,
  others.value as right_value,
  'USD' as unit,
  verdict('=', said.value_low, said.value, said.value_high, others.value, others.value, others.value) as verdict,
  pages || ' other pages give a sum; ' || differing || ' of them cannot be squared with this one.' as explanation,
  concat_ws(' ', said.observation_id, others.input_ids) as input_ids
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.mineral-value'
left join others on true
