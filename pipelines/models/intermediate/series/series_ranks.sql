-- Of several tables that give a reporter's trade with a partner, that with most whole years comes first, so that years
-- are not of one table today and of another tomorrow; figures that pages quote are no table.
with lengths as (
  select f.reporter, f.partner, f.flow, f.series, count(distinct f.period_start) as years
  from trade_figures as f
  join stg_sources as s on s.source_id = f.series
  where f.months = 12
  group by all
)

select
  reporter, partner, flow, series,
  row_number() over (partition by reporter, partner, flow order by years desc, series) as series_rank
from lengths
