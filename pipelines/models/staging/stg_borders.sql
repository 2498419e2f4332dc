select country_a, country_b, source_id
from raw_borders
