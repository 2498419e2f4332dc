-- What speaks against taking a figure for what it is listed as, a kind each, of several the first in this order: marked
-- as doubtful when it was read; shorter than the direct distance between the ends of its line; a reason noted beside it
-- which says that it is a slip or counts something else; defined otherwise by its source. Kinds are codes of the list
-- reason_kinds.
with kinds as (
  select kind, rank
  from (values
    ('doubtful', 1), ('misprint', 2), ('impossible', 3), ('part_of_trade', 4), ('other_months', 5), ('other_ends', 6),
    ('other_plan', 7), ('other_concept', 8)
  ) as ranked (kind, rank)
),

found as (
  select observation_id, 'doubtful' as kind from stg_observations where obs_status = 'U'
  union all
  select observation_id, 'other_concept' from stg_observations where obs_status = 'D'
  union all
  select observation_id, 'impossible' from length_figures where is_impossible
  union all
  select observation_id, kind from stg_reasons
)

select observation_id, kind, rank
from found
join kinds using (kind)
qualify row_number() over (partition by observation_id order by rank) = 1
