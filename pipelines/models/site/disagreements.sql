select d.*, i.name as indicator_name, r.name as reporter_name, p.name as partner_name, l.name as route_name,
  g.name as product_name
from disagreements as d
join codes as i on i.list = 'indicators' and i.code = d.indicator
left join codes as r on r.list = 'countries' and r.code = d.reporter
left join codes as p on p.list = 'countries' and p.code = d.partner
left join codes as g on g.list = 'products' and g.code = d.product
left join routes as l using (route_id)
order by d.thing_id
