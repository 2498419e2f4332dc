select
  l.route_id, l.km, l.km_low, l.km_high, l.qualifier, l.printed, l.as_of, l.source_id, l.observation_id, l.obs_status,
  l.great_circle_ratio,
  l.is_impossible, l.is_credible, l.doubt_explanation, l.note, c.name as doubt_name, s.publisher, s.published,
  o.authority
from route_lengths as l
join sources as s using (source_id)
join observations as o using (observation_id)
left join codes as c on c.list = 'reason_kinds' and c.code = l.doubt
order by l.route_id, l.km, l.observation_id
