select route_id, position, place_id, name, country, lat, lon, is_stand_in, goes_by_sea
from route_stops
order by route_id, position
