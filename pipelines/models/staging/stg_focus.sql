-- One row: the reporter, partner and article in the foreground.
select reporter, partner, article
from raw_focus
