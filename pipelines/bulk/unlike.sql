-- Rows of one file with the same key and another value: which of them is meant nobody can tell.
select
  file.name as file, concat_ws(', ', reporter, partner, product, flow, month) as key,
  min(row) as row, arg_min(value, row) as value, max(row) as other_row, arg_max(value, row) as other_value
from fresh
join file using (file_id)
group by file.name, file_id, reporter, partner, product, flow, month, classification, valuation
having count(distinct value) > 1
order by file.name, row
limit 20
