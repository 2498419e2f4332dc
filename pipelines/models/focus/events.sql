-- What happened on the way south; events name no country by code.
select e.*, s.publisher, s.url
from events as e
join sources as s on s.source_id = e.source_id
