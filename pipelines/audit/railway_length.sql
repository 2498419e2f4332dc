with others as (
  select count(*) as pages, mode(value) as value, min(value_low) as value_low, max(value_high) as value_high,
    string_agg(observation_id, ' ' order by observation_id) as input_ids
  from stg_observations
  where indicator = 'route_length' and route_id = 'rozanak-rabat-e-paryan' and source_id <> 'diplomat-2024-01'
    and obs_status <> 'U'
)

select
  'railway-length' as check_id,
  'Railway branch' as subject,
  'The branch from Rozanak to Rabat-e Paryan has the length printed.' as statement,
  'the article''s length, against the length that most other pages print' as formula,
  said.value as left_value,
  others.value as right_value,
  'km' as unit,
  verdict('=', said.value_low, said.value, said.value_high, others.value_low, others.value, others.value_high) as verdict,
  pages || ' other pages give a length of this section; most print ' || printf('%.0f', others.value) || ' km.' as explanation,
  concat_ws(' ', said.observation_id, others.input_ids) as input_ids
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.length-rozanak-rabat-e-paryan'
left join others on true
