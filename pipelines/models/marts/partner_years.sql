-- Whole years of reliable figures only: a part of a year has no place in a ranking.
with whole as (
  select * from trade_annual where not is_partial and obs_status <> 'U'
),

ranked as (
  select
    *,
    rank() over (partition by reporter, year, flow order by value desc) as place,
    count(*) over (partition by reporter, year, flow) as partner_count
  from whole
  where partner <> 'WLD'
),

mirror as (
  select
    reporter as partner, partner as reporter, year,
    case flow when 'export' then 'import' when 'import' then 'export' else flow end as flow,
    value, source_id, input_ids
  from whole
)

select
  r.reporter, r.partner, r.year, r.flow, r.value, r.value_low, r.value_high,
  as_ratio(share.value) as share_of_world,
  as_ratio(t.value) as share_stated, t.observation_id as share_stated_id,
  case when r.partner_count > 1 then cast(r.place as integer) end as rank,
  cast(r.partner_count as integer) as partner_count,
  as_ratio(change.value) as growth,
  as_ratio(change.low) as growth_low,
  as_ratio(change.high) as growth_high,
  m.value as mirror_value,
  as_ratio(multiple.value) as mirror_ratio,
  r.source_id, w.source_id as world_source_id, p.source_id as previous_source_id, m.source_id as mirror_source_id,
  r.obs_status, r.input_ids, w.input_ids as world_input_ids, p.input_ids as previous_input_ids,
  m.input_ids as mirror_input_ids,
  r.in_conflict, r.note, r.authority, r.doubt, r.series, r.marks, p.doubt as previous_doubt, p.series as previous_series
from ranked as r
left join whole as w on w.reporter = r.reporter and w.partner = 'WLD' and w.year = r.year and w.flow = r.flow
left join whole as p on p.reporter = r.reporter and p.partner = r.partner and p.year = r.year - 1 and p.flow = r.flow
left join stated_shares as t
  on t.reporter = r.reporter and t.partner = r.partner and t.year = r.year and t.flow = r.flow
left join mirror as m on m.reporter = r.reporter and m.partner = r.partner and m.year = r.year and m.flow = r.flow
cross join lateral (
  select
    evaluated(sum_formula(r.input_ids) || ' / ' || sum_formula(w.input_ids)) as share,
    evaluated(sum_formula(m.input_ids) || ' / ' || sum_formula(r.input_ids)) as multiple,
    evaluated(sum_formula(r.input_ids) || ' / ' || sum_formula(p.input_ids) || ' - 1') as change
)
order by r.reporter, r.partner, r.year, r.flow
