-- What is stated of lines besides their length and cost, and the freight carried by rail from country to country, which
-- few sources give by line. What stands comes first, then what is so before what is aimed at, then the newest.
select
  o.route_id, o.indicator, o.reporter, o.partner, o.period, o.value, o.unit, o.printed, o.qualifier, o.as_of, o.note,
  o.obs_status, o.authority, o.observation_id, s.publisher, s.published,
  d.kind is null as is_credible, w.explanation as doubt_explanation,
  r.name as reporter_name, p.name as partner_name
from observations as o
join sources as s using (source_id)
left join doubts as d using (observation_id)
left join stg_reasons as w on w.observation_id = o.observation_id and w.kind = d.kind
left join codes as r on r.list = 'countries' and r.code = o.reporter
left join codes as p on p.list = 'countries' and p.code = o.partner
where o.indicator in ('route_gauge', 'route_capacity', 'route_days', 'rail_freight', 'route_freight')
order by
  o.route_id, o.indicator, d.kind is not null, o.obs_status = 'F', coalesce(o.as_of, s.published) desc nulls last,
  o.observation_id
