select place_id, name, country, lat, lon, is_stand_in, stand_in_name, note
from places
order by place_id
