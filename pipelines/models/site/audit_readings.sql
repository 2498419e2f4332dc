select
  check_id, reading, verdict, words_traced, meaning_traced, relation, unit,
  left_value, left_low, left_high, left_formula, right_value, right_low, right_high, right_formula
from audit_readings
order by check_id, reading
