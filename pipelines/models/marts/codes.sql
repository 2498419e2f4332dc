select list, code, name, description, position
from stg_codes
order by list, position
