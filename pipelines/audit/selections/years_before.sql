-- Whole years before that of a figure for which trade of the same pair and flow is known, as the reporter or, with
-- `mirrored`, the partner has it; the highest first.
select
  sum_formula(y.input_ids) as formula, y.months_covered as months, y.source_id, y.period_start, y.period_end
from stg_observations as said
join trade_annual as y on y.flow = said.flow
where said.observation_id = $of and y.year < year(said.period_start) and not y.is_partial
  and (y.reporter, y.partner)
    = if(coalesce($mirrored, false), (said.partner, said.reporter), (said.reporter, said.partner))
order by y.value desc, y.year desc
