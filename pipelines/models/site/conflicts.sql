select c.*, l.publisher as left_publisher, r.publisher as right_publisher
from conflicts as c
join sources as l on l.source_id = c.left_source_id
join sources as r on r.source_id = c.right_source_id
order by c.conflict_id
