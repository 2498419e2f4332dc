select place_id, name, country, lat, lon, is_stand_in, stand_in_name, coordinate_source_id, note
from places_located
order by place_id
