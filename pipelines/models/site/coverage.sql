select c.reporter, r.name as reporter_name, c.partner, p.name as partner_name, c.year, c.flow, c.state, c.obs_status,
  c.months_covered, c.input_ids
from coverage as c
join codes as r on r.list = 'countries' and r.code = c.reporter
join codes as p on p.list = 'countries' and p.code = c.partner
order by c.reporter, c.partner, c.year, c.flow
