-- One row a name of a country, a good or a place beside the one that pages show.
select list, code, language, name
from raw_names
