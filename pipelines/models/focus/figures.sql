-- Figures of the partner in the foreground, of either side, and of lines that reach it.
select
  o.*, i.name as indicator_name, r.name as reporter_name, p.name as partner_name, g.name as product_name,
  l.name as route_name, s.publisher, s.title, s.published, s.url
from observations as o
cross join stg_focus as f
join codes as i on i.list = 'indicators' and i.code = o.indicator
join sources as s on s.source_id = o.source_id
left join codes as r on r.list = 'countries' and r.code = o.reporter
left join codes as p on p.list = 'countries' and p.code = o.partner
left join codes as g on g.list = 'products' and g.code = o.product
left join routes as l using (route_id)
where f.partner in (o.reporter, o.partner) or list_contains(string_split(l.countries, ' '), f.partner)
