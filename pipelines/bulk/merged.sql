-- Of rows with the same key the one of the newest release, of one release CIF before FOB, then the one brought in last.
-- Of several classifications of the products of a pair the newest edition, so that none stands beside another; all
-- goods are the same in each. Where a release replaces all of a year, no row of an older one.
with released as (
  select candidate.*, released, turn, max(if(replaces = 'year', released, null)) over (partition by candidate.source_id)
    as newest
  from candidate
  join file using (file_id)
),

edited as (
  select
    *, classification_rank(classification) as edition,
    max(edition) over (partition by source_id, reporter, partner, flow, month, length(product)) as best
  from released
  where released >= coalesce(newest, released)
)

select * exclude (released, turn, newest, edition, best)
from edited
where edition = best or product = 'TOTAL'
qualify row_number() over (
  partition by source_id, reporter, partner, product, flow, month
  order by released desc, valuation, edition desc, turn desc, row desc
) = 1
