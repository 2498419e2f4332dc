-- In the order in which the article says it, what it states before what it compares.
select
  check_id, topic, subject, name, verdict, statement_traced, reason_traced, explanation_traced, defence_traced, formula,
  relation, unit,
  left_value, left_low, left_high, left_formula, right_value, right_low, right_high, right_formula,
  claim_ids, input_ids, source_ids
from audit
order by try_cast(regexp_extract(locator, ':(\d+)-', 1) as integer) nulls last,
  len(string_split(claim_ids, ' ')), relation <> '=', check_id
