-- The series that a figure for all goods stands in: that of the table which its own continues, where it does.
select o.observation_id, coalesce(c.continued_source_id, o.series) as series, c.source_id is not null as is_continued
from stg_observations as o
left join (
  select distinct source_id, continued_source_id, reporter, partner, flow from series_overlaps where is_same_series
) as c using (source_id, reporter, partner, flow)
