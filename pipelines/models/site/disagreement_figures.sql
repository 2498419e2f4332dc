select
  f.thing_id, f.input_ids, f.observation_id, f.value, f.value_low as low, f.value_high as high, f.agrees, f.reason,
  f.is_guess,
  sum_formula(f.input_ids) as formula, coalesce(f.input_ids = d.chosen_input_ids, false) as is_chosen,
  o.printed, coalesce(o.qualifier, 'exact') as qualifier, f.obs_status, f.authority, s.publisher, s.published,
  e.continues is not null as is_later_edition,
  r.publisher as reason_publisher, r.url as reason_url
from disagreement_figures as f
join disagreements as d using (thing_id)
join sources as s on s.source_id = f.source_id
join stg_sources as e on e.source_id = f.source_id
left join sources as r on r.source_id = f.reason_source_id
left join observations as o on o.observation_id = f.observation_id
order by f.thing_id, f.value, f.input_ids
