-- Whether rows of a year that were just read have to be told from each other: keys twice, several classifications,
-- countries by several codes, several releases of what is replaced by years. Keys are compared by their hashes: two
-- that happen to be alike cost time, and no row.
select
  (
    select count(*) > count(distinct hash(reporter, partner, product, flow, month))
    from record where left_out is null and year = getvariable('year')
  ) or exists (
    select 1 from record where left_out is null and year = getvariable('year')
    group by reporter, month, length(product)
    having min(coalesce(classification, '')) < max(coalesce(classification, ''))
  ) or exists (
    select 1
    from (select distinct code from seen where year = getvariable('year'))
    join area_code using (code)
    group by iso
    having count(*) > 1
  ) or (
    select count(distinct released) > 1 from file where nr is not null and replaces = 'year'
  ) as is_repeated
