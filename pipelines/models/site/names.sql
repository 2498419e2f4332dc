select list, code, string_agg(distinct name, ', ' order by name) as names
from stg_names
group by list, code
order by list, code
