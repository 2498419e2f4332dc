select
  f.reporter, r.name as reporter_name, f.partner, p.name as partner_name, f.article as source_id
from stg_focus as f
join codes as r on r.list = 'countries' and r.code = f.reporter
join codes as p on p.list = 'countries' and p.code = f.partner
