-- The codes of countries that a file has in each year.
insert into seen
select getvariable('file') as file, year, code
from (
  select year, reporter as code from record where file = getvariable('file') and left_out is null group by all
  union
  select year, partner from record where file = getvariable('file') and left_out is null group by all
)
