with spans as (
  select *, year(period_start) as year
  from trade_spans
  where (months is not null or obs_status = 'B') and year(period_start) = year(period_end)
),

ordered as (
  select
    *,
    row_number() over (
      partition by reporter, partner, flow, year
      order by obs_status = 'U', months desc nulls last, period_start
    ) as place
  from spans
)

select
  reporter, partner, cast(year as integer) as year, flow, value, value_low, value_high,
  months as months_covered,
  coalesce(months < 12, true) as is_partial,
  period_start, period_end,
  source_id,
  cast(source_count as integer) as source_count,
  value_spread as spread,
  in_conflict,
  obs_status,
  choice, cast(figure_count as integer) as figure_count, rival_count, is_computed,
  observation_id, input_ids, note, authority, doubt, series, marks
from ordered
where place = 1
order by reporter, partner, year, flow
