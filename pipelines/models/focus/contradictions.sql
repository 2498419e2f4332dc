-- Figures of it that cannot both be right.
select c.*, a.publisher as left_publisher, b.publisher as right_publisher
from conflicts as c
join sources as a on a.source_id = c.left_source_id
join sources as b on b.source_id = c.right_source_id
where c.left_id in (from focus_figures select observation_id)
  or c.right_id in (from focus_figures select observation_id)
