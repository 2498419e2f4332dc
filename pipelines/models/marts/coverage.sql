-- A cell for every year, pair with the reporter in the foreground and flow, from the first to the last year of which
-- anything is stated at all.
with pairs as (
  select distinct t.reporter, t.partner
  from trade_annual as t
  join stg_focus as f on f.reporter in (t.reporter, t.partner)
),

reach as (
  select source_id, max(year(period_start)) as last_year
  from stg_observations
  join stg_sources using (source_id)
  where kind = 'statistics' and indicator = 'trade_value'
  group by source_id
),

-- A statistical source covers a pair from the first year in which it states anything of it to the last year of the
-- source.
covered as (
  select o.reporter, o.partner, any_value(o.source_id) as source_id,
    min(year(o.period_start)) as first_year, max(r.last_year) as last_year
  from stg_observations as o
  join reach as r using (source_id)
  where o.indicator = 'trade_value' and o.product = 'TOTAL'
  group by all
),

bounds as (
  select min(t.year) as first_year, max(t.year) as last_year
  from trade_annual as t
  join stg_focus as f on f.reporter in (t.reporter, t.partner)
),

cells as (
  select p.reporter, p.partner, cast(y.year as integer) as year, f.flow
  from pairs as p
  cross join bounds
  cross join unnest(range(first_year, last_year + 1)) as y (year)
  cross join (values ('export'), ('import'), ('total')) as f (flow)
)

select
  c.reporter, c.partner, c.year, c.flow,
  case
    when t.value is not null and t.is_partial then 'partial'
    when t.value is not null and t.obs_status = 'E' then 'estimated'
    when t.value is not null then 'reported'
    when c.year between k.first_year and k.last_year then 'not_reported'
    else 'not_collected'
  end as state,
  case when t.value is not null then t.obs_status when c.year between k.first_year and k.last_year then 'O' else 'L' end
    as obs_status,
  t.months_covered, t.is_computed,
  coalesce(t.source_id, if(c.year between k.first_year and k.last_year, k.source_id, null)) as source_id,
  t.input_ids, t.marks
from cells as c
left join trade_annual as t using (reporter, partner, year, flow)
left join covered as k using (reporter, partner)
order by c.reporter, c.partner, c.year, c.flow
