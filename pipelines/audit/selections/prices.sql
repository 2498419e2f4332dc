-- Prices of one locomotive of the exporter of a figure, in other sources: those known at both ends or, with `open`,
-- those of which only the lower end is known; the highest first.
select
  coalesce(
    '[' || l.price_observation_id || ']', '[' || l.value_observation_id || '] / [' || l.items_observation_id || ']'
  ) as formula,
  l.source_id, l.period_start, l.period_end
from stg_observations as said
join locomotive_exports as l on l.exporter = said.reporter and l.source_id <> said.source_id
where said.observation_id = $of and l.price_per_item is not null and (l.price_high is null) = coalesce($open, false)
order by l.price_per_item desc, l.source_id, l.period_start, l.period_end
