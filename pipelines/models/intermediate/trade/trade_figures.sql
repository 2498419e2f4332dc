-- Every figure for all goods together that counts what its kind says: those stated, and the turnover that a source's
-- own exports and imports make.
with stated as (
  select o.* exclude (series), c.series, c.is_continued
  from stg_observations as o
  join series_of_figures as c using (observation_id)
  where indicator = 'trade_value' and product = 'TOTAL' and unit = 'USD' and obs_status <> 'D'
),

summed as (
  select
    e.source_id, e.reporter, e.partner, 'total' as flow, e.period_start, e.period_end, e.months,
    evaluated(sum_formula(e.observation_id || ' ' || i.observation_id)) as both_flows,
    case when 'U' in (e.obs_status, i.obs_status) then 'U' when 'B' in (e.obs_status, i.obs_status) then 'B'
      when 'E' in (e.obs_status, i.obs_status) then 'E'
      else e.obs_status end as obs_status,
    e.authority, e.series, e.is_continued,
    null as observation_id,
    e.observation_id || ' ' || i.observation_id as input_ids
  from stated as e
  join stated as i using (source_id, reporter, partner, period_start, period_end)
  where e.flow = 'export' and i.flow = 'import'
    and not exists (
      select 1 from stated as t
      where t.flow = 'total' and t.source_id = e.source_id and t.reporter = e.reporter and t.partner = e.partner
        and t.period_start = e.period_start and t.period_end = e.period_end
    )
)

select
  source_id, reporter, partner, flow, period_start, period_end, months, value, value_low, value_high,
  obs_status, authority, series, is_continued, observation_id, observation_id as input_ids, false as is_computed
from stated
union all by name
select
  * exclude (both_flows), true as is_computed,
  cast(both_flows.value as decimal(24, 6)) as value,
  cast(both_flows.low as decimal(24, 6)) as value_low,
  cast(both_flows.high as decimal(24, 6)) as value_high
from summed
