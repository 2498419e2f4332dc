-- How good each figure is: what speaks against it, and the marks that say so. A figure is in dispute where it is a
-- side of a contradiction, and where another of the same thing is a side of one between figures that are both reliable.
-- Where one figure stands for two dates, that is no dispute about the date at which other sources state it too.
with sides as (
  select
    conflict_id, kind,
    unnest([left_id, right_id] || string_split(coalesce(other_ids, ''), ' ')) as observation_id
  from conflicts
),

contradicted as (
  select observation_id, not bool_or(obs_status = 'U') over (partition by conflict_id) as is_among_reliable
  from sides as s
  join stg_observations using (observation_id)
  left join agreeing_figures as a on a.input_ids = s.observation_id
  where not (s.kind = 'one_figure_two_dates' and coalesce(a.agrees, false))
),

disputed as (
  select observation_id from contradicted
  union
  select others.observation_id
  from contradicted
  join things using (observation_id)
  join things as others using (thing_id)
  where is_among_reliable
),

judged as (
  select
    o.observation_id, o.authority, o.obs_status,
    c.observation_id is not null as in_conflict,
    coalesce(d.kind, if(c.observation_id is not null, 'contradicted', null)) as doubt
  from stg_observations as o
  left join disputed as c using (observation_id)
  left join doubts as d using (observation_id)
)

select
  *,
  authority <> 'statistics' as is_unofficial,
  doubt is not null as is_disputed,
  obs_status in ('E', 'F', 'P') as is_unsettled,
  marks_text(is_unofficial, is_disputed, is_unsettled) as marks
from judged
