-- What the exporter's and the importer's report come to, as BACI reconciles them: taken as exports, FOB. Codes have
-- lost their first zero in some copies.
select
  if(v is null, 'no_value', null) as left_out,
  t as year, null::tinyint as month,
  trim(i) as reporter, trim(j) as partner, 'export' as flow,
  if(length(trim(k)) = 5, '0' || trim(k), trim(k)) as product, hs_edition(getvariable('edition')) as classification,
  v * 1000 as value, q * 1000 as net_weight,
  'FOB' as valuation, 'E' as obs_status,
  row
from input
