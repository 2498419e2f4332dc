-- The sources of the figures and events.
select s.*
from sources as s
where s.source_id in (from focus_figures select source_id) or s.source_id in (from focus_events select source_id)
