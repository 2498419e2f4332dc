-- Published lengths of these lines.
select l.*, s.publisher, s.url
from route_lengths as l
join focus_lines using (route_id)
join sources as s on s.source_id = l.source_id
