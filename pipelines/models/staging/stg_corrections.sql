select
  observation_id, field, before, after,
  cast(value_before as decimal(24, 6)) as value_before,
  cast(value_after as decimal(24, 6)) as value_after,
  reason, support_source_id
from raw_corrections
