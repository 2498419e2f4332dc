-- A stated share of the turnover against the stated amount of that flow or of the other one.
with shares as (
  select s.*, t.value_low as total_low, t.value_high as total_high
  from stg_observations as s
  join trade_chosen as t using (reporter, partner, period_start, period_end)
  where s.indicator = 'share_of_turnover' and t.flow = 'total'
),

implied as (
  select
    s.observation_id, s.printed, a.observation_id as amount_id, a.printed as amount_printed, a.flow as amount_flow,
    s.reporter, s.flow, a.value_low, a.value_high,
    case when a.flow = s.flow then s.value_low else 1 - s.value_high end * s.total_low as implied_low,
    case when a.flow = s.flow then s.value_high else 1 - s.value_low end * s.total_high as implied_high
  from shares as s
  join stg_observations as a using (reporter, partner, period_start, period_end)
  where a.indicator = 'trade_value' and a.product = 'TOTAL' and a.flow <> 'total'
)

select
  'share_and_amount' as kind, observation_id as left_id, amount_id as right_id, null as other_ids,
  cast(implied_low as decimal(24, 6)) as left_low, cast(implied_high as decimal(24, 6)) as left_high,
  value_low as right_low, value_high as right_high,
  '“' || printed || '” of the turnover are ' || flow || 's, against ' || amount_flow || 's of ' || amount_printed as explanation
from implied
where not intervals_meet(implied_low, implied_high, value_low, value_high)
