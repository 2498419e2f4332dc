-- What goes between the two countries good by good, as the statistics that were brought in give it, either side's.
with sides as (
  select t.*
  from trade_flows as t
  join stg_focus as f on t.reporter = f.reporter and t.partner = f.partner
  union all
  select t.*
  from trade_flows as t
  join stg_focus as f on t.reporter = f.partner and t.partner = f.reporter
)

select
  t.*, r.name as reporter_name, p.name as partner_name, i.name as file_name, s.publisher, s.title, s.published, s.url
from sides as t
join codes as r on r.list = 'countries' and r.code = t.reporter
join codes as p on p.list = 'countries' and p.code = t.partner
join trade_files as i using (file_id)
join sources as s on s.source_id = t.source_id
