with spans as (
  select *, year(period_start) as year
  from trade_chosen
  where months is not null and year(period_start) = year(period_end)
),

ordered as (
  select
    *,
    row_number() over (
      partition by reporter, partner, flow, year
      order by obs_status = 'U', months desc, period_start
    ) as place
  from spans
),

-- A figure of low reliability puts none of the others in doubt.
sides as (
  select conflict_id, unnest([left_id, right_id] || string_split(coalesce(other_ids, ''), ' ')) as observation_id
  from conflicts
),

disputed as (
  select distinct o.reporter, o.partner, o.flow, year(o.period_start) as year
  from sides
  join stg_observations as o using (observation_id)
  where o.indicator = 'trade_value' and o.product = 'TOTAL' and o.obs_status <> 'U'
    and conflict_id not in (select conflict_id from sides join stg_observations using (observation_id) where obs_status = 'U')
)

select
  reporter, partner, cast(year as integer) as year, flow, value, value_low, value_high,
  months as months_covered,
  months < 12 as is_partial,
  period_start, period_end, period,
  source_id,
  cast(source_count as integer) as source_count,
  value_spread as spread,
  disputed.year is not null as in_conflict,
  obs_status,
  reason || case when months < 12 then '; no reliable figure for the whole year' else '' end as reason,
  is_computed, observation_id, input_ids
from ordered
left join disputed using (reporter, partner, flow, year)
where place = 1
order by reporter, partner, year, flow
