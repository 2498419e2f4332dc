with lengths as (
  select
    route_id, count(*) as length_count,
    min(km) filter (is_credible) as shortest_km,
    max(km) filter (is_credible) as longest_km,
    arg_min(observation_id, (km, observation_id)) filter (is_credible) as shortest_id,
    arg_max(observation_id, (km, observation_id)) filter (is_credible) as longest_id
  from route_lengths
  group by route_id
),

mentions as (
  select route_id, string_agg(source_id, ' ' order by source_id) as named_by
  from stg_route_mentions
  group by route_id
)

select
  r.route_id, r.name, r.short_name, r.takes_article, r.kind, r.state, r.part_of,
  r.from_place_id, a.name as from_name, a.country as from_country, a.lat as from_lat, a.lon as from_lon,
  r.to_place_id, b.name as to_name, b.country as to_country, b.lat as to_lat, b.lon as to_lon,
  r.via_place_ids, r.sea_place_ids, r.countries,
  m.uses_stand_in, m.great_circle_km, m.chain_km,
  cast(coalesce(length_count, 0) as integer) as length_count,
  shortest_km, longest_km, shortest_id, longest_id, u.observation_id as length_id, u.reason as length_reason,
  q.marks as length_marks, named_by,
  r.note
from stg_routes as r
join routes_measured as m using (route_id)
join places_located as a on a.place_id = r.from_place_id
join places_located as b on b.place_id = r.to_place_id
left join lengths using (route_id)
left join lengths_to_use as u using (route_id)
left join value_quality as q on q.input_ids = u.observation_id
left join mentions using (route_id)
order by r.route_id
