select
  check_id, subject, statement, formula,
  cast(left_value as decimal(24, 6)) as left_value,
  cast(right_value as decimal(24, 6)) as right_value,
  unit, verdict,
  coalesce(explanation, 'No source here states the figures that this check needs.') as explanation,
  coalesce(array_to_string(list_sort(list_distinct(list_transform(
    list_filter(string_split(input_ids, ' '), id -> id <> ''), id -> split_part(id, '.', 1)
  ))), ' '), '') as source_ids,
  input_ids
from audit_checks
order by check_id
