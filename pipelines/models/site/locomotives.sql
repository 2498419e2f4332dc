select l.*, e.name as exporter_name, i.name as importer_name, p.name as product_name, s.publisher
from locomotive_exports as l
join codes as e on e.list = 'countries' and e.code = l.exporter
join codes as i on i.list = 'countries' and i.code = l.importer
join codes as p on p.list = 'products' and p.code = l.product
join sources as s using (source_id)
order by l.period_start, l.importer
