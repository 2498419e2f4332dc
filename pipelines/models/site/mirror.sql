select
  m.partner, m.year, m.flow,
  m.own_value, m.own_input_ids, m.own_valuation, m.own_is_estimated, m.own_series_value, m.own_series_input_ids,
  m.own_series_valuation, m.own_series_is_estimated,
  m.mirror_value, m.mirror_input_ids, m.mirror_valuation, m.mirror_is_estimated, m.mirror_series_value,
  m.mirror_series_input_ids, m.mirror_series_valuation, m.mirror_series_is_estimated,
  p.name as partner_name, o.publisher as own_publisher, t.publisher as mirror_publisher,
  os.publisher as own_series_publisher, ts.publisher as mirror_series_publisher
from mirror as m
join codes as p on p.list = 'countries' and p.code = m.partner
left join sources as o on o.source_id = m.own_source_id
left join sources as t on t.source_id = m.mirror_source_id
left join sources as os on os.source_id = m.own_series_source_id
left join sources as ts on ts.source_id = m.mirror_series_source_id
order by m.partner, m.flow, m.year
