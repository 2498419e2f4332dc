-- Its trade in parts of years, beside the same months of the year before.
select t.*, r.name as reporter_name, p.name as partner_name, s.publisher, s.title, s.published, s.url
from trade_periods as t
join stg_focus as f on f.partner in (t.reporter, t.partner)
join codes as r on r.list = 'countries' and r.code = t.reporter
join codes as p on p.list = 'countries' and p.code = t.partner
join sources as s on s.source_id = t.source_id
