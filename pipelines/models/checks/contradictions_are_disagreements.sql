-- Two sources that contradict each other on one thing make it a contradicted one among the disagreements.
select c.conflict_id
from conflicts as c
join things as t on t.observation_id = c.left_id
left join disagreements as d using (thing_id)
where c.kind = 'same_thing' and c.left_source_id <> c.right_source_id and not coalesce(d.is_contradicted, false)
