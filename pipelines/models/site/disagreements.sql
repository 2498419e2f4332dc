select
  d.thing_id, d.indicator, d.reporter, d.partner, d.flow, d.product, d.route_id, d.period, d.period_start,
  d.period_end, nullif(regexp_extract(d.thing_id, ' about (\d{4})$', 1), '') as about_year, d.unit,
  d.figure_count, d.source_count, d.agreeing_count, d.is_contradicted, d.is_tied, d.lowest, d.highest, d.spread,
  d.spread_formula, d.reason, k.is_of_tables, d.is_guess, d.chosen_reason,
  i.name as indicator_name, r.name as reporter_name, p.name as partner_name, l.name as route_name,
  g.name as product_name
from disagreements as d
join codes as i on i.list = 'indicators' and i.code = d.indicator
join (
  select f.thing_id, bool_and(s.kind = 'statistics') as is_of_tables
  from disagreement_figures as f
  join sources as s using (source_id)
  group by f.thing_id
) as k using (thing_id)
left join codes as r on r.list = 'countries' and r.code = d.reporter
left join codes as p on p.list = 'countries' and p.code = d.partner
left join codes as g on g.list = 'products' and g.code = d.product
left join routes as l using (route_id)
order by d.thing_id
