-- Every year of Kazakhstan's trade that is shown has its cell in the table of what is known and what is missing.
select a.reporter, a.partner, a.year, a.flow
from trade_annual as a
left join coverage as c using (reporter, partner, year, flow)
where 'KAZ' in (a.reporter, a.partner) and c.input_ids is distinct from a.input_ids
