-- Trade of the same pair and flow, all goods, in the whole year in which a figure's months lie.
select
  sum_formula(y.input_ids) as formula, y.months_covered as months, y.source_id, y.period_start, y.period_end
from stg_observations as said
join trade_annual as y using (reporter, partner, flow)
where said.observation_id = $of and y.year = year(said.period_start) and not y.is_partial
