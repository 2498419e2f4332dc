-- The places of a line in order, first to last.
with listed as (
  select
    route_id, sea_place_ids,
    unnest(list_concat(
      [from_place_id], list_filter(string_split(via_place_ids, ' '), p -> p <> ''), [to_place_id]
    )) as place_id,
    generate_subscripts(list_concat(
      [from_place_id], list_filter(string_split(via_place_ids, ' '), p -> p <> ''), [to_place_id]
    ), 1) as position
  from stg_routes
)

select
  route_id, cast(position as integer) as position, place_id, name, country, lat, lon, is_stand_in,
  list_contains(string_split(sea_place_ids, ' '), place_id) as goes_by_sea
from listed
join places_located using (place_id)
