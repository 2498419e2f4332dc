select o.observation_id, o.value, o.printed, s.publisher, s.title
from observations as o
join sources as s using (source_id)
where o.indicator = 'cif_fob_factor'
order by o.value
