-- One figure by its id, with what it is printed as and the date or period it speaks of.
select
  '[' || o.observation_id || ']' as formula, o.months, o.source_id, o.printed, o.as_of, o.period_start, o.period_end,
  s.publisher
from stg_observations as o
join stg_sources as s using (source_id)
where o.observation_id = $figure
