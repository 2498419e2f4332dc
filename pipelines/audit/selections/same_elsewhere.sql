-- What other sources state of the same thing as a figure, nothing of low reliability; the most precise first.
select
  '[' || o.observation_id || ']' as formula, o.months, o.source_id, o.printed
from stg_observations as said
join things as t on t.observation_id = said.observation_id
join things as same using (thing_id)
join stg_observations as o on o.observation_id = same.observation_id
where said.observation_id = $of and o.source_id <> said.source_id and o.obs_status <> 'U'
order by interval_width(o.value_low, o.value_high) nulls last, o.observation_id
