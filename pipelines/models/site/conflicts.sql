select
  c.conflict_id, c.kind, c.explanation_traced, c.left_id, c.right_id, c.other_ids,
  c.reporter, c.partner, c.flow, c.product,
  if(c.kind = 'same_thing', ratio(abs(a.value - b.value), least(a.value, b.value)), null) as apart,
  l.publisher as left_publisher, r.publisher as right_publisher
from conflicts as c
join observations as a on a.observation_id = c.left_id
join observations as b on b.observation_id = c.right_id
join sources as l on l.source_id = c.left_source_id
join sources as r on r.source_id = c.right_source_id
order by c.conflict_id
