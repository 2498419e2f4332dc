-- A figure of the same source stands in a title as {claim}; here it becomes a traced number.
with named as (
  select *, regexp_extract(title, '\{([a-z0-9-]+)\}', 1) as claim
  from raw_events
)

select
  e.event_id, e.source_id,
  cast(rpad(e.date, 10, '-01') as date) as date,
  case length(e.date) when 4 then 'year' when 7 then 'month' else 'day' end as date_precision,
  coalesce(
    replace(e.title, '{' || e.claim || '}', traced(value_words(o.value, o.unit), '[' || o.observation_id || ']')), e.title
  ) as title_traced,
  e.actors, e.kind, e.locator, e.note
from named as e
left join stg_observations as o on o.observation_id = e.source_id || '.' || e.claim
