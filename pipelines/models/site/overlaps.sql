select
  v.source_id, v.continued_source_id, v.reporter, v.partner, v.flow, v.year::integer as year, v.observation_id, v.value,
  v.continued_observation_id, v.continued_value, v.is_same_series, s.title, c.title as continued_title
from series_overlaps as v
join sources as s using (source_id)
join sources as c on c.source_id = v.continued_source_id
order by v.reporter, v.partner, v.flow, v.source_id, v.year
