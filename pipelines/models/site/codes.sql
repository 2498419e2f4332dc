select list, code, name, description
from codes
order by list, position
