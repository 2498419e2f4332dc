select y.*, p.name as partner_name, s.publisher, d.name as doubt_name
from partner_years as y
join stg_focus as f on f.reporter = y.reporter
join codes as p on p.list = 'countries' and p.code = y.partner
join sources as s using (source_id)
left join codes as d on d.list = 'reason_kinds' and d.code = y.doubt
order by y.partner, y.flow, y.year
