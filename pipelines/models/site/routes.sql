select r.*, coalesce(w.name, r.name) as line_name
from routes as r
left join routes as w on w.route_id = r.part_of
order by r.route_id
