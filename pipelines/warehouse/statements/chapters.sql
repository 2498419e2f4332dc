-- What products come to by chapter: the sum of those with two digits, of those with four, and of those with six.
select
  reporter, partner, source_id, substring(product, 1, 2) as chapter, length(product) as digits, flow, month,
  sum(value) as value, count(*) as row_count, year
from $flows
where product <> 'TOTAL'
group by reporter, partner, source_id, chapter, digits, flow, month, year
