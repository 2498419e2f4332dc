select list, code, name, description, cast(position as integer) as position
from raw_codes
