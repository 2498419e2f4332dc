select l.*, s.publisher, s.published
from route_lengths as l
join sources as s using (source_id)
order by l.route_id, l.km, l.observation_id
