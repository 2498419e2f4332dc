-- Published lengths beside the shortest way over the globe between the ends of their line. Where a neighbouring town
-- stands in for an end, a length cannot be called impossible.
select
  o.observation_id, o.route_id,
  ratio(o.value, r.great_circle_km) as great_circle_ratio,
  coalesce(o.value_high < r.great_circle_km and not r.uses_stand_in, false) as is_impossible
from stg_observations as o
join routes_measured as r using (route_id)
where o.indicator = 'route_length'
