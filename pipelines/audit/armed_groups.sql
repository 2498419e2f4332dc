-- The groups said to be in Afghanistan and their members, held against what others quote the CSTO with; that a figure is the
-- CSTO's is told in its note. A number given for another time is a doubt and no refutation.
with pairs as (
  select *
  from (values
    ('armed-groups', 'armed-groups', 'groups called terrorist in Afghanistan: ', '', 'count', false,
      'hasht-e-subh-2023-05-csto-defense-ministers.armed-groups'),
    ('militants', 'militants', '', ' in those groups', 'persons', false,
      'hasht-e-subh-2023-05-csto-defense-ministers.militants'),
    ('militants-before', 'militants', '', ' in those groups', 'persons', true,
      'sputnik-2021-12-terrorist-groups-afghanistan.militants')
  ) as paired (check_id, claim, before, after, unit, is_earlier, other_id)
)

select
  check_id,
  'Security' as subject,
  'the CSTO counts ' || before || coalesce(said.printed, 'some') || after || '.' as statement,
  said.observation_id as claim_ids,
  'the article''s number, against the one that another page has from the CSTO'
    || coalesce(' in ' || strftime(cast(other.as_of as date), '%B %Y'), '') as formula,
  '=' as relation, p.unit,
  said.value as left_value, said.value_low as left_low, said.value_high as left_high,
  sum_formula(said.observation_id) as left_formula,
  other.value as right_value, other.value_low as right_low, other.value_high as right_high,
  sum_formula(other.observation_id) as right_formula,
  'Another page has ' || traced(other.printed, right_formula) || ' from the CSTO, of '
    || strftime(cast(other.as_of as date), '%-d %B %Y')
    || if(intervals_meet(left_low, left_high, right_low, right_high), '; its own text was not found.', ', '
      || traced(printf('%.1f times', ratio(right_value, left_value)), right_formula || ' / ' || left_formula)
      || ' the article''s number'
      || if(is_earlier, '; some may have gone since, or been counted otherwise.', '.')) as explanation,
  case when is_earlier and not intervals_meet(left_low, left_high, right_low, right_high)
    then 'cannot_be_checked' end as override
from pairs as p
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.' || claim
left join stg_observations as other on other.observation_id = other_id
