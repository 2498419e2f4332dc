-- A stated share of the turnover against the stated amount of that flow or of the other one.
with shares as (
  select s.*, sum_formula(t.input_ids) as total
  from stg_observations as s
  join trade_chosen as t using (reporter, partner, period_start, period_end)
  where s.indicator = 'share_of_turnover' and t.flow = 'total'
),

compared as (
  select
    s.observation_id, s.printed, a.observation_id as amount_id, a.printed as amount_printed, a.flow as amount_flow,
    s.flow, a.value_low, a.value_high,
    evaluated(
      if(a.flow = s.flow, '[' || s.observation_id || ']', '(1 - [' || s.observation_id || '])') || ' * ' || s.total
    ) as implied
  from shares as s
  join stg_observations as a using (reporter, partner, period_start, period_end)
  where a.indicator = 'trade_value' and a.product = 'TOTAL' and a.flow <> 'total'
)

select
  'share_and_amount' as kind, observation_id as left_id, amount_id as right_id, null as other_ids,
  cast(implied.low as decimal(24, 6)) as left_low, cast(implied.high as decimal(24, 6)) as left_high,
  value_low as right_low, value_high as right_high
from compared
where not intervals_meet(implied.low, implied.high, value_low, value_high)
