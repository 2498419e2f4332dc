-- Countries in the order of their colours: the one in front, those of groups, those whose trade is known, then the
-- others, by name.
select
  c.code as country, c.name as country_name, g.name as side
from codes as c
cross join stg_focus as f
left join stg_focus_groups as g on g.country = c.code
where c.list = 'countries' and c.code <> f.reporter
order by
  c.code <> f.partner, g.position nulls last,
  not exists (select 1 from trade_annual as t where t.reporter = f.reporter and t.partner = c.code), c.code = 'WLD',
  c.name
