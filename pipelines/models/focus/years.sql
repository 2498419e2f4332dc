-- Its trade by year with each country, as either side reports it.
select a.*, r.name as reporter_name, p.name as partner_name, s.publisher, s.title, s.published, s.url
from trade_annual as a
join stg_focus as f on f.partner in (a.reporter, a.partner)
join codes as r on r.list = 'countries' and r.code = a.reporter
join codes as p on p.list = 'countries' and p.code = a.partner
join sources as s on s.source_id = a.source_id
