-- Numbers of the map: distances computed from coordinates, and the coordinates. Their ids stand in formulas beside those
-- of observations, from which a colon tells them.
select 'direct:' || route_id as id, great_circle_km as value, 'km' as unit,
  'shortest way over the globe from ' || from_name || ' to ' || to_name as words
from routes
where great_circle_km is not null
union all
select 'chain:' || route_id, chain_km, 'km', 'straight from town to town, ' || from_name || ' to ' || to_name
from routes
where chain_km is not null
union all
select axis || ':' || place_id, if(axis = 'lat', lat, lon), 'degrees',
  name_of_axis || ' of ' || coalesce(stand_in_name, name) || ', ' || s.publisher || ', ' || s.url
from places
cross join (values ('lat', 'latitude'), ('lon', 'longitude')) as axes (axis, name_of_axis)
join sources as s on s.source_id = coordinate_source_id
where lat is not null
order by id
