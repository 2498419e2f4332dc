-- Every year of trade of the reporter in the foreground that is shown has its cell in the table of what is known and
-- missing.
select a.reporter, a.partner, a.year, a.flow
from trade_annual as a
join stg_focus as f on f.reporter in (a.reporter, a.partner)
left join coverage as c
  on (c.reporter, c.partner, c.year, c.flow) = (a.reporter, a.partner, a.year, a.flow)
where c.input_ids is distinct from a.input_ids
