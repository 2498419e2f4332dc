-- What rows there are of each file and year; it tells whether an engine holds the rows that were brought in.
select
  year, source_id, file_id, count(*) as row_count, sum(value) as total_value, sum(net_weight) as total_weight,
  sum(row) as row_sum
from $flows
group by year, source_id, file_id
