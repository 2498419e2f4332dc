-- Countries that a file has by two of their codes in a year, as Sudan's numbers before and since 2011.
select year, iso
from seen
join area_code using (code)
where file = getvariable('file')
group by year, iso
having count(*) > 1
