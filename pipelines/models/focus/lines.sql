-- Railways and roads that reach it.
select l.*
from routes as l
join stg_focus as f on list_contains(string_split(l.countries, ' '), f.partner)
