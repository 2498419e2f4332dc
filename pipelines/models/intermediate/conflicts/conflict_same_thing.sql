-- Two figures of the same thing whose intervals do not meet.
with comparable as (
  select o.*, t.thing_id
  from stg_observations as o
  join things as t using (observation_id)
)

select
  'same_thing' as kind, a.observation_id as left_id, b.observation_id as right_id, null as other_ids,
  a.value_low as left_low, a.value_high as left_high, b.value_low as right_low, b.value_high as right_high
from comparable as a
join comparable as b using (thing_id)
where a.observation_id < b.observation_id
  and not intervals_meet(a.value_low, a.value_high, b.value_low, b.value_high)
