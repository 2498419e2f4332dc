-- The rows of a year that were just read, in the columns and the order of trade_flows. Numbers become words from lists,
-- and only when rows are in order: joins, and words to sort by, take longer. A row of a table is counted with its
-- header, as spreadsheets do.
select
  iso_of(reporter) as reporter, iso_of(partner) as partner, getvariable('source_id') as source_id, product,
  flow::varchar as flow, month, classification, value, net_weight, valuation::varchar as valuation, obs_status,
  getvariable('file_ids')[file + 1] as file_id, coalesce(row, nth - getvariable('bases')[file + 1] + 2)::integer as row
from (
  select *, rowid as nth
  from record
  where left_out is null and year = getvariable('year')
  order by reporter, partner, product, flow, month nulls first
)
