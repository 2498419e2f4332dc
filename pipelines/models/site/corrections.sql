select
  c.observation_id, c.field, c.before, c.after, c.value_before, c.value_after, c.reason, c.support_source_id,
  c.source_id, o.unit, s.publisher, s.url
from corrections as c
join observations as o using (observation_id)
join sources as s on s.source_id = c.source_id
order by c.observation_id, c.field
