-- The rows of a year that were just read, in the columns of trade_flows. A row of a table is counted with its header,
-- as spreadsheets do.
select
  reporter.iso as reporter, partner.iso as partner, file.source_id, product, flow::varchar as flow, month,
  classification, value, net_weight, valuation::varchar as valuation, obs_status, file.file_id,
  coalesce(row, record.rowid - file.base + 2)::integer as row
from record
join file on file.nr = record.file
join area_code as reporter on reporter.code = record.reporter
join area_code as partner on partner.code = record.partner
where left_out is null and year = getvariable('year')
