-- Every span that a source states for the reporter in the foreground, and for the seller of the locomotives that the
-- article speaks of: whole years and parts of years, one figure each.
select
  t.reporter, t.partner, p.name as partner_name, t.flow, t.period, t.period_start, t.period_end, t.months,
  t.value, t.value_low, t.value_high, t.obs_status, t.is_computed, t.input_ids,
  t.in_conflict, t.doubt, d.name as doubt_name, t.note, t.series, s.publisher
from trade_spans as t
join codes as p on p.list = 'countries' and p.code = t.partner
join sources as s using (source_id)
left join codes as d on d.list = 'reason_kinds' and d.code = t.doubt
where t.months is not null
  and (
    t.reporter in (from stg_focus select reporter)
    or t.reporter in (select l.exporter from locomotive_exports as l join stg_focus as f on f.article = l.source_id)
  )
order by t.reporter, t.partner, t.flow, t.period_start, t.months
