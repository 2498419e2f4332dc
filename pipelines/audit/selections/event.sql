-- The month of an event as a number, 202309; of one that is dated to its year, any month of it. With `by` = 'year' the
-- year alone.
select
  if($by = 'year', year(e.date), year_month(e.date)) as value,
  value as value_low,
  value + if(e.date_precision = 'year' and $by is distinct from 'year', 11, 0) as value_high,
  e.source_id, e.date, e.date_precision, s.publisher
from stg_events as e
join stg_sources as s using (source_id)
where e.event_id = $event
