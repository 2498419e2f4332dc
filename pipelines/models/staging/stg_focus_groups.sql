-- One row a country of a group: the south, the way there, the north.
select name, country, cast(position as integer) as position
from raw_focus_groups
