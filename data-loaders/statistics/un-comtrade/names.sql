-- The lists of codes write the code before the name.
select
  cmdCode as product, coalesce(classificationCode, 'H' || getvariable('edition')) as classification,
  any_value(if(starts_with(cmdDesc, cmdCode || ' - '), substr(cmdDesc, length(cmdCode) + 4), cmdDesc)) as name
from named
where cmdDesc <> ''
group by all
