-- Countries that a file has by two of their numbers in a year, as Sudan's before and since 2011.
select year, iso
from (
  select year, reporter as code from record where file = getvariable('file') and left_out is null group by all
  union
  select year, partner from record where file = getvariable('file') and left_out is null group by all
)
join area_code using (code)
group by all
having count(*) > 1
