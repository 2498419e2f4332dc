-- Checks state two sides and how they should relate; verdict and inputs follow here, for all checks alike.
with decided as (
  select
    *,
    coalesce(override, verdict(relation, left_low, left_value, left_high, right_low, right_value, right_high)) as verdict,
    case when left_value is not null and right_value is not null and explanation is not null then explanation
      else 'No source here states what this check needs.' end as explanation_traced,
    list_sort(list_distinct(regexp_extract_all(
      concat_ws(' ', left_formula, right_formula, explanation, '[' || replace(claim_ids, ' ', '] [') || ']'),
      '\[([^\]]+)\]', 1
    ))) as named
  from audit_checks
),

resting as (
  select
    check_id,
    coalesce(string_agg(distinct o.observation_id, ' ' order by o.observation_id), '') as input_ids,
    string_agg(distinct split_part(name, '.', 1), ' ' order by split_part(name, '.', 1)) as source_ids
  from (select check_id, unnest(named) as name from decided)
  left join stg_observations as o on o.observation_id = name
  group by check_id
)

select
  check_id, subject, statement, formula,
  cast(left_value as decimal(24, 6)) as left_value,
  cast(right_value as decimal(24, 6)) as right_value,
  unit, verdict,
  untraced(explanation_traced) as explanation,
  array_to_string(list_sort(list_distinct(string_split(concat_ws(' ', source_ids, other_source_ids), ' '))), ' ') as source_ids,
  coalesce(input_ids, '') as input_ids,
  coalesce(claim_ids, '') as claim_ids,
  relation,
  cast(left_low as decimal(24, 6)) as left_low,
  cast(left_high as decimal(24, 6)) as left_high,
  left_formula,
  cast(right_low as decimal(24, 6)) as right_low,
  cast(right_high as decimal(24, 6)) as right_high,
  right_formula,
  explanation_traced
from decided
left join resting using (check_id)
order by check_id
