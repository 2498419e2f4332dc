select lpad(trim(k), 6, '0') as product, hs_edition(getvariable('edition')) as classification, description as name
from named
where k is not null
