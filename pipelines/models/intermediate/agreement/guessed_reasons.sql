-- Our guess why a figure stands apart from those that agree or, where no two agree, from all others. The rules, in
-- order:
--   of low reliability: that, with what was noted when it was read
--   on a dated page older than the last month it speaks of: other months
--   no further off than half a unit of the coarser print: rounding; where no two agree, it is the coarser that is
-- rounded
--   at FOB beside figures at CIF, or the reverse: valuation
--   estimated or provisional: a revision
with placed as (
  select
    f.*, a.agrees,
    bool_or(a.agrees) over (partition by f.thing_id) as some_agree,
    if(f.qualifier = 'exact', interval_width(f.value_low, f.value_high), null) as step
  from compared_figures as f
  join agreeing_figures as a using (thing_id, input_ids)
),

beside as (
  select
    a.thing_id, a.input_ids,
    interval_gap(a.value_low, a.value_high, b.value_low, b.value_high) <= greatest(a.step, b.step) / 2 as is_near,
    a.step >= b.step as is_coarser,
    a.valuation <> b.valuation as is_otherwise_valued,
    a.some_agree
  from placed as a
  join placed as b on b.thing_id = a.thing_id and b.input_ids <> a.input_ids
  where not a.agrees and b.agrees = a.some_agree
),

compared as (
  select
    thing_id, input_ids,
    if(some_agree, bool_and(is_near), bool_or(is_near and is_coarser)) as is_rounded,
    bool_or(is_otherwise_valued) as is_otherwise_valued
  from beside
  group by thing_id, input_ids, some_agree
)

select
  p.thing_id, p.input_ids,
  case
    when p.obs_status = 'U' then 'doubtful'
    when s.published[:7] < strftime(p.period_end, '%Y-%m') and length(s.published) >= 7
      and not s.published_is_approximate
      then 'other_months'
    when c.is_rounded then 'rounding'
    when c.is_otherwise_valued then 'valuation'
    when p.obs_status in ('E', 'P') then 'revision'
    else 'unknown'
  end as kind
from placed as p
join stg_sources as s using (source_id)
left join compared as c using (thing_id, input_ids)
where not p.agrees
