-- Stated parts of years of the reporter in the foreground, beside the same months of the year before where they are
-- stated.
select
  t.partner, t.flow, t.period, t.months, t.value, t.monthly_average, t.previous_value, t.growth, t.growth_low,
  t.growth_high,
  t.input_ids, t.previous_input_ids, t.doubt, t.series, t.previous_doubt, t.previous_series,
  p.name as partner_name, s.publisher, b.publisher as previous_publisher, d.name as doubt_name,
  e.name as previous_doubt_name
from trade_periods as t
join stg_focus as f on f.reporter = t.reporter
join codes as p on p.list = 'countries' and p.code = t.partner
join sources as s using (source_id)
left join sources as b on b.source_id = t.previous_source_id
left join codes as d on d.list = 'reason_kinds' and d.code = t.doubt
left join codes as e on e.list = 'reason_kinds' and e.code = t.previous_doubt
order by t.partner, t.flow, t.period_start, t.period_end
