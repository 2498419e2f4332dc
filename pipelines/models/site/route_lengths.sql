select l.*, c.name as doubt_name, s.publisher, s.published
from route_lengths as l
join sources as s using (source_id)
left join codes as c on c.list = 'reason_kinds' and c.code = l.doubt
order by l.route_id, l.km, l.observation_id
