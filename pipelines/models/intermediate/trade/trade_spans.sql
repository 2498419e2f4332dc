-- The figure shown for each span, with what is noted on it, what speaks against it, and its marks. How many months a
-- figure at a break (B) covers is not known.
with inputs as (
  select reporter, partner, flow, period_start, period_end, unnest(string_split(input_ids, ' ')) as observation_id
  from trade_chosen
),

shown as (
  select
    i.reporter, i.partner, i.flow, i.period_start, i.period_end,
    string_agg(distinct o.note, ' ' order by o.note) as note,
    arg_min(d.kind, d.rank) as doubt
  from inputs as i
  join stg_observations as o using (observation_id)
  left join doubts as d using (observation_id)
  group by all
)

select
  t.* replace (if(t.obs_status = 'B', null, t.months) as months), s.note, q.in_conflict, q.marks,
  coalesce(s.doubt, if(q.in_conflict, 'contradicted', null)) as doubt
from trade_chosen as t
join shown as s using (reporter, partner, flow, period_start, period_end)
join value_quality as q using (input_ids)
