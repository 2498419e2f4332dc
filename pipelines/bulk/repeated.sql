-- Whether rows of a year that were just read have to be told from each other: keys twice, several classifications. Keys
-- are compared by their hashes: two that happen to be alike cost time, and no row.
select
  (
    select count(*) > count(distinct hash(reporter, partner, product, flow, month))
    from record where left_out is null and year = getvariable('year')
  ) or exists (
    select 1 from record where left_out is null and year = getvariable('year')
    group by reporter, month, length(product)
    having min(coalesce(classification, '')) < max(coalesce(classification, ''))
  ) as is_repeated
