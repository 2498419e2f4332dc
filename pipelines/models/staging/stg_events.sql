select
  event_id, source_id,
  cast(rpad(date, 10, '-01') as date) as date,
  case length(date) when 4 then 'year' when 7 then 'month' else 'day' end as date_precision,
  title, actors, kind, locator, note
from raw_events
