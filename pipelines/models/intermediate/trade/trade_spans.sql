-- The figure shown for each span, with what is noted on it and what speaks against it. A figure of low reliability puts
-- others of its span in doubt only where it contradicts the one shown.
with inputs as (
  select reporter, partner, flow, period_start, period_end, unnest(string_split(input_ids, ' ')) as observation_id
  from trade_chosen
),

sides as (
  select conflict_id, unnest([left_id, right_id] || string_split(coalesce(other_ids, ''), ' ')) as observation_id
  from conflicts
),

contradicted as (
  select observation_id, not bool_or(obs_status = 'U') over (partition by conflict_id) as is_among_reliable
  from sides
  join stg_observations using (observation_id)
),

shown as (
  select
    i.reporter, i.partner, i.flow, i.period_start, i.period_end,
    string_agg(distinct o.note, ' ' order by o.note) as note,
    arg_min(d.kind, d.rank) as doubt,
    count(c.observation_id) > 0 as is_contradicted
  from inputs as i
  join stg_observations as o using (observation_id)
  left join doubts as d using (observation_id)
  left join contradicted as c using (observation_id)
  group by all
),

others as (
  select distinct o.reporter, o.partner, o.flow, o.period_start, o.period_end
  from contradicted
  join stg_observations as o using (observation_id)
  where is_among_reliable and o.indicator = 'trade_value' and o.product = 'TOTAL'
)

select
  t.*, s.note,
  s.is_contradicted or o.reporter is not null as in_conflict,
  coalesce(s.doubt, if(s.is_contradicted or o.reporter is not null, 'contradicted', null)) as doubt
from trade_chosen as t
join shown as s using (reporter, partner, flow, period_start, period_end)
left join others as o using (reporter, partner, flow, period_start, period_end)
