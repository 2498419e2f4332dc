-- What it buys and sells, good by good.
select
  g.product_name, g.flow, g.reporter_name, g.partner_name, g.indicator_name, g.period, g.value, g.value_low,
  g.value_high, g.unit, g.printed, g.marks, g.note, g.publisher, g.url, g.observation_id
from focus_figures as g
cross join stg_focus as f
where f.partner in (g.reporter, g.partner) and g.product <> 'TOTAL'
