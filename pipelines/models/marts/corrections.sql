select
  c.observation_id, c.field, c.before, c.after, c.value_before, c.value_after, c.reason, c.support_source_id,
  o.source_id
from stg_corrections as c
join stg_observations as o using (observation_id)
order by c.observation_id, c.field
