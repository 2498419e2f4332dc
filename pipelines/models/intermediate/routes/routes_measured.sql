-- The ends of a line, and how far they lie apart over the globe: directly, and from town to town along the line.
with legs as (
  select
    route_id, lat, lon,
    lag(lat) over (partition by route_id order by position) as lat_before,
    lag(lon) over (partition by route_id order by position) as lon_before
  from route_stops
  where lat is not null
),

chains as (
  select route_id, sum(great_circle_km(lat_before, lon_before, lat, lon)) as chain_km
  from legs
  group by route_id
)

select
  route_id,
  a.is_stand_in or b.is_stand_in as uses_stand_in,
  great_circle_km(a.lat, a.lon, b.lat, b.lon) as great_circle_km,
  cast(if(a.lat is not null and b.lat is not null, chains.chain_km, null) as decimal(9, 1)) as chain_km
from stg_routes as r
join places_located as a on a.place_id = r.from_place_id
join places_located as b on b.place_id = r.to_place_id
left join chains using (route_id)
