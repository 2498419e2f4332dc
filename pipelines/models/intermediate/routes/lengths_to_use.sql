-- The length to use for each line, of those that can stand: one from the best authority; then an exact one before a
-- vague one; then the one that most sources state; then the newest; then the narrower. `reason` is what tells it from
-- the next best that says otherwise, `only` where none does.
with standing as (
  select
    l.route_id, l.observation_id, l.km, a.position as authority,
    l.qualifier <> 'exact' as is_vague,
    count(distinct l.source_id) over (partition by l.route_id, l.km) as source_count,
    coalesce(l.as_of, s.published, '') as said,
    coalesce(interval_width(l.km_low, l.km_high), 'infinity'::double) as width
  from route_lengths as l
  join stg_observations as o using (observation_id)
  join stg_sources as s on s.source_id = l.source_id
  join stg_codes as a on a.list = 'authorities' and a.code = o.authority
  where l.is_credible
),

ranked as (
  select
    *,
    row_number() over (
      partition by route_id order by authority, is_vague, source_count desc, said desc, width, observation_id
    ) as place
  from standing
),

best as (select * from ranked where place = 1),

next_best as (
  select r.*
  from ranked as r
  join best as b on b.route_id = r.route_id and b.km <> r.km
  qualify row_number() over (partition by r.route_id order by r.place) = 1
)

select
  b.route_id, b.observation_id,
  case
    when n.route_id is null then 'only'
    when b.authority <> n.authority then 'authority'
    when b.is_vague <> n.is_vague then 'exact'
    when b.source_count <> n.source_count then 'agreement'
    when b.said <> n.said then 'newest'
    else 'narrowest'
  end as reason
from best as b
left join next_best as n using (route_id)
