select e.*, s.publisher, s.url
from events as e
join sources as s using (source_id)
order by e.date, e.event_id
