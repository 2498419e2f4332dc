with parts as (
  select *, evaluated(sum_formula(input_ids) || ' / ' || months) as average
  from trade_spans
  where months is not null and not (months = 12 and month(period_start) = 1)
),

compared as (
  select
    p.*, before.value as previous_value, before.source_id as previous_source_id, before.input_ids as previous_input_ids,
    before.doubt as previous_doubt, before.series as previous_series,
    evaluated(sum_formula(p.input_ids) || ' / ' || sum_formula(before.input_ids) || ' - 1') as change
  from parts as p
  left join trade_spans as before
    on before.reporter = p.reporter and before.partner = p.partner and before.flow = p.flow
    and before.period_start = p.period_start - interval 1 year
    and before.months = p.months
)

select
  reporter, partner, flow, period_start, period_end, months,
  value, value_low, value_high,
  cast(average.value as decimal(24, 6)) as monthly_average,
  previous_value, previous_source_id,
  as_ratio(change.value) as growth,
  as_ratio(change.low) as growth_low,
  as_ratio(change.high) as growth_high,
  source_id,
  cast(source_count as integer) as source_count,
  obs_status, choice, cast(figure_count as integer) as figure_count, rival_count, is_computed,
  observation_id, input_ids, previous_input_ids,
  in_conflict, note, authority, doubt, series, marks, previous_doubt, previous_series
from compared
order by reporter, partner, flow, period_start, period_end
