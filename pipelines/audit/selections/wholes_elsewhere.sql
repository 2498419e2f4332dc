-- What other sources state for the whole year in which the months of a figure lie: the reliable or, with `doubtful`,
-- those of low reliability; the highest first.
select
  '[' || o.observation_id || ']' as formula, o.months, o.source_id, o.period_start, o.period_end
from stg_observations as said
join stg_observations as o using (indicator, unit, reporter, partner, flow, product)
where said.observation_id = $of and o.source_id <> said.source_id
  and o.months = 12 and month(o.period_start) = 1 and year(o.period_start) = year(said.period_start)
  and (o.obs_status = 'U') = coalesce($doubtful, false)
order by o.value desc, o.observation_id
