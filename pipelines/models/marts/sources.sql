with stated as (
  select source_id, count(*) as observation_count
  from stg_observations
  group by source_id
),

dated as (
  select source_id, count(*) as event_count
  from stg_events
  group by source_id
)

select
  source_id, kind, title, title_note, publisher, author, published, published_is_approximate, accessed, language, url,
  licence, sha256,
  cast(coalesce(observation_count, 0) as integer) as observation_count,
  cast(coalesce(event_count, 0) as integer) as event_count
from stg_sources
left join stated using (source_id)
left join dated using (source_id)
order by source_id
