select
  o.observation_id, o.printed, o.value, o.period, o.months
from observations as o
join stg_focus as f on f.article = o.source_id
order by o.observation_id
