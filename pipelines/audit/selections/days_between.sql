-- The days from one event to another, where both are dated to the day; what is told beside is of the first.
select
  date_diff('day', f.date, e.date) as value, value as value_low, value as value_high,
  f.source_id, f.date, f.date_precision, s.publisher
from stg_events as e
join stg_events as f on f.event_id = $since
join stg_sources as s on s.source_id = f.source_id
where e.event_id = $event and e.date_precision = 'day' and f.date_precision = 'day'
