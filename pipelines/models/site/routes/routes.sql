select
  route_id, name, short_name, takes_article, kind, state, part_of, from_name, to_name, countries, uses_stand_in,
  great_circle_km, chain_km, shortest_id, longest_id, length_id, length_reason, note
from routes
order by route_id
