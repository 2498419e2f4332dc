-- A length can stand where nothing speaks against taking it for that of this very line.
select
  o.route_id, o.value as km, o.value_low as km_low, o.value_high as km_high, o.qualifier, o.printed, o.as_of,
  o.source_id, o.observation_id, o.obs_status,
  l.great_circle_ratio, l.is_impossible,
  d.kind is null as is_credible,
  d.kind as doubt,
  w.explanation as doubt_explanation,
  o.note, o.authority, o.series, q.marks
from length_figures as l
join stg_observations as o using (observation_id)
join figure_quality as q using (observation_id)
left join doubts as d using (observation_id)
left join stg_reasons as w on w.observation_id = o.observation_id and w.kind = d.kind
order by o.route_id, o.value, o.observation_id
