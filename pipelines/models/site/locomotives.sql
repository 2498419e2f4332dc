select
  l.exporter, l.importer, l.product, l.period, l.value, l.currency, l.items, l.price_per_item, l.price_high,
  l.source_id,
  l.value_observation_id, l.items_observation_id, l.price_observation_id,
  e.name as exporter_name, i.name as importer_name, p.name as product_name, s.publisher
from locomotive_exports as l
join codes as e on e.list = 'countries' and e.code = l.exporter
join codes as i on i.list = 'countries' and i.code = l.importer
join codes as p on p.list = 'products' and p.code = l.product
join sources as s using (source_id)
order by l.period_start, l.importer
