-- Of rows with the same key the one of the newest release, imports CIF before FOB; of several classifications of the
-- products of a reporter the newest edition; where a release replaces all of a year, no row of an older one.
with released as (
  select
    candidate.*, released, classification_rank(classification) as edition,
    max(edition) over (partition by candidate.source_id, reporter, month, length(product)) as best,
    max(if(replaces = 'year', released, null)) over (partition by candidate.source_id) as newest
  from candidate
  join file using (file_id)
)
select * exclude (released, edition, best, newest)
from released
where edition = best and released >= coalesce(newest, released)
qualify row_number() over (
  partition by source_id, reporter, partner, product, flow, month order by valuation, released desc, file_id, row desc
) = 1
