-- In the order in which the article says it, what it states before what it compares; what it says without a figure or a
-- date of its own comes last.
with placed as (
  select observation_id as claim_id, locator from observations
  union all
  select event_id, locator from events
)

select
  a.check_id, a.topic, a.subject, a.name, a.verdict, a.statement_traced, a.reason_traced,
  a.explanation_traced, a.defence_traced, a.formula, a.relation,
  a.unit,
  a.left_value, a.left_low, a.left_high, a.left_formula, a.right_value, a.right_low, a.right_high, a.right_formula,
  a.claim_ids, a.input_ids, a.source_ids
from audit as a
left join placed on claim_id = split_part(a.claim_ids, ' ', 1)
order by try_cast(regexp_extract(locator, ':(\d+)-', 1) as integer) nulls last,
  len(string_split(a.claim_ids, ' ')), a.relation <> '=', a.check_id
