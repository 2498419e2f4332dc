-- Which figures of one thing can be true together: those whose intervals hold the point that most intervals hold. Only
-- the ends of intervals need trying, since a point that several hold can be moved to the nearest end. Of equal groups
-- that with more reliable figures counts, then the better authority, the more precise print, the lower point. A figure
-- alone agrees with none.
with points as (
  select thing_id, value_low as point from compared_figures where value_low is not null
  union
  select thing_id, value_high from compared_figures where value_high is not null
),

held as (
  select
    p.thing_id, p.point, count(*) as holders,
    string_agg(f.input_ids, ' ' order by f.input_ids) as group_ids,
    count(*) filter (f.obs_status <> 'U') as reliable,
    min(a.position) as best_authority, min(interval_width(f.value_low, f.value_high)) as narrowest
  from points as p
  join compared_figures as f on f.thing_id = p.thing_id
    and coalesce(f.value_low <= p.point, true) and coalesce(p.point <= f.value_high, true)
  join stg_codes as a on a.list = 'authorities' and a.code = f.authority
  group by all
),

tied as (
  select thing_id, count(distinct group_ids) > 1 as is_tied
  from (from held qualify holders = max(holders) over (partition by thing_id))
  group by thing_id
),

meeting as (
  select thing_id, point, holders
  from held
  qualify row_number() over (
    partition by thing_id order by holders desc, reliable desc, best_authority, narrowest, point
  ) = 1
)

select
  f.thing_id, f.input_ids,
  coalesce(holders > 1 and coalesce(value_low <= point, true) and coalesce(point <= value_high, true), false) as agrees,
  coalesce(holders > 1 and is_tied, false) as is_tied
from compared_figures as f
left join meeting using (thing_id)
left join tied using (thing_id)
