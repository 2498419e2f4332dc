select
  event_id, date, date_precision, title, actors, kind, source_id, locator, note
from stg_events
order by date, event_id
