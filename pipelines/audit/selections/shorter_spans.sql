-- Trade of the same pair and flow in spans of other sources that begin with a figure's and end before it; the longest
-- first. With `closed` only those known at both ends.
select
  sum_formula(t.input_ids) as formula, t.months, t.source_id, t.period_start, t.period_end
from stg_observations as said
join trade_chosen as t using (reporter, partner, flow, period_start)
where said.observation_id = $of and t.source_id <> said.source_id and t.months < said.months
  and (not coalesce($closed, false) or (t.value_low is not null and t.value_high is not null))
order by t.months desc
