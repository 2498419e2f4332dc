select
  o.route_id, r.name as route_name, o.value, o.value_low, o.value_high, o.printed, o.qualifier, o.as_of, o.note,
  o.obs_status, o.observation_id, o.authority, s.publisher, s.published,
  w.explanation as doubt_explanation
from observations as o
join routes as r using (route_id)
join sources as s using (source_id)
left join doubts as d using (observation_id)
left join stg_reasons as w on w.observation_id = o.observation_id and w.kind = d.kind
where o.indicator = 'route_cost'
order by o.route_id, o.value
