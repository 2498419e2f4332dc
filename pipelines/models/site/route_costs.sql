select
  o.route_id, r.name as route_name, o.value, o.value_low, o.value_high, o.printed, o.as_of, o.note, o.obs_status,
  o.observation_id, s.publisher
from observations as o
join routes as r using (route_id)
join sources as s using (source_id)
where o.indicator = 'route_cost'
order by o.route_id, o.value
