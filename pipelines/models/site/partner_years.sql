select
  y.partner, y.year, y.flow, y.value, y.value_low, y.value_high, y.share_of_world, y.rank, y.growth, y.in_conflict,
  y.note, y.doubt, y.series,
  y.input_ids, y.world_input_ids, y.previous_input_ids, y.mirror_value, y.mirror_input_ids,
  p.name as partner_name, s.publisher, d.name as doubt_name
from partner_years as y
join stg_focus as f on f.reporter = y.reporter
join codes as p on p.list = 'countries' and p.code = y.partner
join sources as s using (source_id)
left join codes as d on d.list = 'reason_kinds' and d.code = y.doubt
order by y.partner, y.flow, y.year
