select y.*, p.name as partner_name, s.publisher
from partner_years as y
join codes as p on p.list = 'countries' and p.code = y.partner
join sources as s using (source_id)
where y.reporter = 'KAZ'
order by y.partner, y.flow, y.year
