with parts as (
  select *
  from trade_spans
  where months is not null and not (months = 12 and month(period_start) = 1)
)

select
  p.reporter, p.partner, p.flow, p.period_start, p.period_end, p.period, p.months,
  p.value, p.value_low, p.value_high,
  cast(p.value / p.months as decimal(24, 6)) as monthly_average,
  before.value as previous_value,
  before.source_id as previous_source_id,
  ratio(p.value, before.value) - 1 as growth,
  ratio(p.value_low, before.value_high) - 1 as growth_low,
  ratio(p.value_high, before.value_low) - 1 as growth_high,
  p.source_id,
  cast(p.source_count as integer) as source_count,
  p.obs_status, p.reason, p.is_computed, p.observation_id, p.input_ids,
  before.input_ids as previous_input_ids,
  p.in_conflict, p.note, p.authority, p.doubt, p.series, before.doubt as previous_doubt, before.series as previous_series
from parts as p
left join trade_spans as before
  on before.reporter = p.reporter and before.partner = p.partner and before.flow = p.flow
  and before.period_start = p.period_start - interval 1 year
  and before.months = p.months
order by p.reporter, p.partner, p.flow, p.period_start, p.period_end
