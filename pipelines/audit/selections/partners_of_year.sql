-- Trade with each other partner in the year of a figure, in the same flow.
select
  sum_formula(y.input_ids) as formula, 12 as months, y.source_id, y.partner
from stg_observations as said
join partner_years as y using (reporter, flow)
where said.observation_id = $of and y.year = year(said.period_start) and y.partner <> said.partner
order by y.partner
