-- Exports and imports of whole years as each side reports them: the figure chosen among all sources, and that of the
-- one source which covers most years of the reporter, partner and flow. Exports count at the border of the seller
-- (FOB), imports at that of the buyer (CIF), unless the source says otherwise.
with figures as (
  select
    f.reporter, f.partner, f.flow, year(f.period_start) as year, f.source_id, f.value, f.value_low, f.value_high,
    f.input_ids, f.obs_status,
    coalesce(o.valuation, if(f.flow = 'export', 'FOB', 'CIF')) as valuation
  from trade_figures as f
  left join stg_observations as o using (observation_id)
  where f.months = 12 and month(f.period_start) = 1 and f.flow <> 'total' and f.obs_status not in ('U', 'F', 'B')
),

lengths as (
  select reporter, partner, flow, source_id, count(distinct year) as years
  from figures
  group by all
),

longest as (
  select reporter, partner, flow, arg_min(source_id, (-years, source_id)) as source_id
  from lengths
  group by all
),

chosen as (
  select f.*
  from figures as f
  join trade_chosen as c using (reporter, partner, flow, source_id, input_ids)
  where year(c.period_start) = f.year and c.months = 12
),

series as (
  select f.*
  from figures as f
  join longest using (reporter, partner, flow, source_id)
  qualify row_number() over (partition by f.reporter, f.partner, f.flow, f.year order by f.input_ids) = 1
)

select
  reporter, partner, flow, cast(year as integer) as year,
  c.source_id, c.value, c.value_low, c.value_high, c.input_ids, c.valuation, c.obs_status = 'E' as is_estimated,
  s.source_id as series_source_id, s.value as series_value, s.input_ids as series_input_ids,
  s.valuation as series_valuation, s.obs_status = 'E' as series_is_estimated
from chosen as c
full join series as s using (reporter, partner, flow, year)
