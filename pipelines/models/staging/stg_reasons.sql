select observation_id, kind, explanation, source_id, locator
from raw_reasons
