-- Where a place is drawn: its own coordinates, or those of the neighbour that stands in for it.
select
  p.place_id, p.name, p.country,
  coalesce(p.lat, n.lat) as lat,
  coalesce(p.lon, n.lon) as lon,
  p.lat is null and n.lat is not null as is_stand_in,
  n.name as stand_in_name,
  coalesce(p.coordinate_source_id, n.coordinate_source_id) as coordinate_source_id,
  p.note
from stg_places as p
left join stg_places as n on n.place_id = p.near_place_id
