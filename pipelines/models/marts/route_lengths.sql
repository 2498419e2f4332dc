-- A length can stand where nothing speaks against taking it for that of this very line.
select
  o.route_id, o.value as km, o.value_low as km_low, o.value_high as km_high, o.qualifier, o.printed, o.as_of,
  o.source_id, o.observation_id, o.obs_status,
  ratio(o.value, r.great_circle_km) as great_circle_ratio,
  coalesce(o.value_high < r.great_circle_km and not r.uses_stand_in, false) as is_impossible,
  d.kind is null as is_credible,
  d.kind as doubt,
  w.explanation as doubt_explanation,
  o.note
from stg_observations as o
join routes_measured as r using (route_id)
left join doubts as d using (observation_id)
left join stg_reasons as w on w.observation_id = o.observation_id and w.kind = d.kind
where o.indicator = 'route_length'
order by o.route_id, o.value, o.observation_id
