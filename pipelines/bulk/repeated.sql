-- Whether rows of a year that were just read have to be told from each other: keys twice, several classifications.
select
  exists (
    select 1 from record where left_out is null and year = getvariable('year')
    group by reporter, partner, product, flow, month having count(*) > 1
  ) or exists (
    select 1 from record where left_out is null and year = getvariable('year')
    group by reporter, month, length(product) having count(distinct coalesce(classification, '')) > 1
  ) as is_repeated
