select
  o.route_id, o.value as km, o.value_low as km_low, o.value_high as km_high, o.qualifier, o.printed, o.as_of,
  o.source_id, o.observation_id, o.obs_status,
  ratio(o.value, r.great_circle_km) as great_circle_ratio,
  coalesce(o.value_high < r.great_circle_km and not r.uses_stand_in, false) as is_impossible,
  o.note
from stg_observations as o
join routes as r using (route_id)
where o.indicator = 'route_length'
order by o.route_id, o.value, o.observation_id
