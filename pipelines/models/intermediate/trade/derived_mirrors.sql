-- Years in which a partner's report in one source is that of the reporter in the foreground times a factor that recurs:
-- where the same multiple, to three decimals, stands in three years or more, the one is computed from the other and no
-- report of its own. Our inference.
with both_sides as (
  select
    k.partner, k.flow, k.year,
    round(if(k.flow = 'export', t.series_value / k.series_value, k.series_value / t.series_value), 3) as multiple
  from stg_focus as f
  join reported_years as k on k.reporter = f.reporter
  join reported_years as t
    on t.reporter = k.partner and t.partner = k.reporter and t.year = k.year and t.flow <> k.flow
    and t.series_source_id = k.series_source_id
  where k.series_value > 0 and t.series_value > 0
)

select partner, flow, year
from both_sides
where multiple > 1
qualify count(*) over (partition by partner, flow, multiple) >= 3
