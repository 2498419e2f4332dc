select
  a.reporter, a.partner, a.year, a.flow, a.period, a.period_start, a.period_end, a.months_covered, a.is_partial,
  a.value, a.value_low, a.value_high,
  a.obs_status, a.source_id, a.source_count, a.in_conflict, a.reason, a.choice, a.is_computed, a.input_ids, a.note,
  a.doubt, a.series,
  p.name as partner_name, r.name as reporter_name, s.publisher, d.name as doubt_name
from trade_annual as a
join codes as p on p.list = 'countries' and p.code = a.partner
join codes as r on r.list = 'countries' and r.code = a.reporter
join sources as s using (source_id)
left join codes as d on d.list = 'reason_kinds' and d.code = a.doubt
order by a.reporter, a.partner, a.flow, a.year
