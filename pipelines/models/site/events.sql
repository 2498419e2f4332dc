select e.event_id, e.date, e.date_precision, e.title_traced, e.note, s.publisher, s.url
from events as e
join sources as s on s.source_id = e.source_id
order by e.date, case e.date_precision when 'year' then 0 when 'month' then 1 else 2 end, e.event_id
