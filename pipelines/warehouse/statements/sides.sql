-- All that one country reports, and all that others report of it, with the file and row that give it.
select
  reporter, partner, source_id, product, flow, month, max(classification) as classification, sum(value) as value,
  sum(net_weight) as net_weight, max(valuation) as valuation, max(obs_status) as obs_status, min(file_id) as file_id,
  min(row) as row, year
from $flows
where reporter = $country or partner = $country
group by reporter, partner, source_id, product, flow, month, year
