select
  o.observation_id, o.source_id, o.indicator, o.reporter, o.partner, o.flow, o.product, o.route_id, o.period,
  o.period_start, o.period_end, o.months, o.as_of,
  o.value, o.value_low, o.value_high, o.unit, o.obs_status, o.valuation, o.qualifier, o.authority,
  o.series, o.doubt, o.marks, o.printed, o.reading, o.reading_reason, o.locator, o.note,
  t.thing_id, i.name as indicator_name, r.name as reporter_name, p.name as partner_name, g.name as product_name,
  l.name as route_name
from observations as o
join codes as i on i.list = 'indicators' and i.code = o.indicator
left join codes as r on r.list = 'countries' and r.code = o.reporter
left join codes as p on p.list = 'countries' and p.code = o.partner
left join codes as g on g.list = 'products' and g.code = o.product
left join routes as l using (route_id)
left join things as t using (observation_id)
order by o.observation_id
