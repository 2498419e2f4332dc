select
  route_id, name, short_name, cast(takes_article as boolean) as takes_article, from_place_id, to_place_id,
  via_place_ids, sea_place_ids, part_of, kind, state, countries, note
from raw_routes
