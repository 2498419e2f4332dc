-- Ways over the globe, computed from the coordinates of places; their ids stand in formulas beside those of observations.
select 'direct:' || route_id as id, great_circle_km as value,
  'shortest way over the globe from ' || from_name || ' to ' || to_name as words
from routes
where great_circle_km is not null
union all
select 'chain:' || route_id, chain_km, 'straight from town to town, ' || from_name || ' to ' || to_name
from routes
where chain_km is not null
order by id
