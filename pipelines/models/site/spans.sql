-- Every span that a source states for the reporter in the foreground: whole years and parts of years, one figure each.
select
  t.reporter, t.partner, p.name as partner_name, t.flow, t.period, t.period_start, t.period_end, t.months,
  t.value, t.value_low, t.value_high, t.obs_status, t.is_computed, t.input_ids,
  t.in_conflict, t.doubt, d.name as doubt_name, t.note, t.series, s.publisher
from trade_spans as t
join stg_focus as f on f.reporter = t.reporter
join codes as p on p.list = 'countries' and p.code = t.partner
join sources as s using (source_id)
left join codes as d on d.list = 'reason_kinds' and d.code = t.doubt
where t.months is not null
order by t.partner, t.flow, t.period_start, t.months
