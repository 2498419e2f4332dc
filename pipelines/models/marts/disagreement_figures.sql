-- Reasons that people wrote down come before guesses. Where no two figures agree and the others are explained, the one
-- left needs no reason of its own.
with told as (
  select
    f.*, a.agrees, g.kind as guess, r.kind as told_kind, r.source_id as reason_source_id,
    bool_or(a.agrees) over (partition by f.thing_id) as some_agree,
    count(*) filter (coalesce(r.kind, g.kind) = 'unknown') over (partition by f.thing_id) as unexplained
  from compared_figures as f
  join agreeing_figures as a using (thing_id, input_ids)
  left join guessed_reasons as g using (thing_id, input_ids)
  left join stg_reasons as r on r.observation_id = f.observation_id
),

judged as (
  select
    *,
    coalesce(told_kind, if(guess = 'unknown' and unexplained = 1 and not some_agree, null, guess)) as reason_kind
  from told
)

select
  j.thing_id, j.input_ids, j.observation_id, j.source_id, j.value, j.value_low, j.value_high, j.agrees, j.reason_kind,
  j.reason_source_id,
  if(reason_kind <> 'unknown', j.reason_source_id is null, null) as is_guess,
  j.authority, j.obs_status, q.marks
from judged as j
join value_quality as q using (input_ids)
order by j.thing_id, j.value, j.input_ids
