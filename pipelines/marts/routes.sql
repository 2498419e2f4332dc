with legs as (
  select
    route_id, lat, lon, is_stand_in,
    lag(lat) over (partition by route_id order by position) as lat_before,
    lag(lon) over (partition by route_id order by position) as lon_before
  from route_stops
  where lat is not null
),

chains as (
  select route_id, sum(great_circle_km(lat_before, lon_before, lat, lon)) as chain_km
  from legs
  group by route_id
),

lengths as (
  select
    route_id, count(*) as length_count,
    min(value) filter (obs_status not in ('U', 'D')) as shortest_km,
    max(value) filter (obs_status not in ('U', 'D')) as longest_km
  from stg_observations
  where indicator = 'route_length'
  group by route_id
),

mentions as (
  select route_id, string_agg(source_id, ' ' order by source_id) as named_by
  from stg_route_mentions
  group by route_id
)

select
  r.route_id, r.name, r.kind, r.state, r.part_of,
  r.from_place_id, a.name as from_name, a.country as from_country, a.lat as from_lat, a.lon as from_lon,
  r.to_place_id, b.name as to_name, b.country as to_country, b.lat as to_lat, b.lon as to_lon,
  r.via_place_ids, r.countries,
  a.is_stand_in or b.is_stand_in as uses_stand_in,
  great_circle_km(a.lat, a.lon, b.lat, b.lon) as great_circle_km,
  cast(if(a.lat is not null and b.lat is not null, chains.chain_km, null) as decimal(9, 1)) as chain_km,
  cast(coalesce(length_count, 0) as integer) as length_count,
  shortest_km, longest_km, named_by, r.note
from stg_routes as r
join places_located as a on a.place_id = r.from_place_id
join places_located as b on b.place_id = r.to_place_id
left join chains using (route_id)
left join lengths using (route_id)
left join mentions using (route_id)
order by r.route_id
