select
  m.*, p.name as partner_name,
  o.publisher as own_publisher, t.publisher as mirror_publisher,
  os.publisher as own_series_publisher, ts.publisher as mirror_series_publisher
from mirror as m
join codes as p on p.list = 'countries' and p.code = m.partner
left join sources as o on o.source_id = m.own_source_id
left join sources as t on t.source_id = m.mirror_source_id
left join sources as os on os.source_id = m.own_series_source_id
left join sources as ts on ts.source_id = m.mirror_series_source_id
order by m.partner, m.flow, m.year
