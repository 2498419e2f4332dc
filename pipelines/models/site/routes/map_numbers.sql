-- Numbers of the map: distances computed from coordinates, and the coordinates, with what they lie between or belong
-- to. Their ids stand in formulas beside those of observations, from which a colon tells them.
select
  'direct:' || route_id as id, 'direct' as kind, great_circle_km as value, 'km' as unit,
  from_name as place, to_name as other_place, null as publisher, null as url
from routes
where great_circle_km is not null
union all
select 'chain:' || route_id, 'chain', chain_km, 'km', from_name, to_name, null, null
from routes
where chain_km is not null
union all
select
  axis || ':' || place_id, axis, if(axis = 'lat', lat, lon), 'degrees',
  coalesce(stand_in_name, name), null, s.publisher, s.url
from places
cross join (values ('lat'), ('lon')) as axes (axis)
join sources as s on s.source_id = coordinate_source_id
where lat is not null
order by id
