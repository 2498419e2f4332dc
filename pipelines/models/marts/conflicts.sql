with found as (
  select * from conflict_same_thing
  union all by name
  select * from conflict_part_and_whole
  union all by name
  select * from conflict_parts_and_total
  union all by name
  select * from conflict_share
  union all by name
  select * from conflict_two_dates
  union all by name
  select * from conflict_growth
),

measured as (
  select
    *,
    interval_gap(left_low, left_high, right_low, right_high) as gap,
    least(abs(coalesce(left_low, left_high)), abs(coalesce(right_low, right_high))) as smaller
  from found
)

select
  m.kind || ': ' || m.left_id || ' ~ ' || m.right_id || coalesce(' with ' || m.other_ids, '') as conflict_id,
  m.kind, a.indicator, a.reporter, a.partner, a.flow, a.product, a.route_id,
  coalesce(a.period_start, b.period_start) as period_start,
  coalesce(a.period_end, b.period_end) as period_end,
  m.left_id, a.source_id as left_source_id, a.printed as left_printed,
  m.left_low, m.left_high,
  m.right_id, b.source_id as right_source_id, b.printed as right_printed,
  m.right_low, m.right_high,
  m.other_ids,
  case when m.kind <> 'one_figure_two_dates' then m.gap end as gap,
  case when m.kind <> 'one_figure_two_dates' then ratio(m.gap, m.smaller) end as relative_gap
from measured as m
join stg_observations as a on a.observation_id = m.left_id
join stg_observations as b on b.observation_id = m.right_id
order by conflict_id
