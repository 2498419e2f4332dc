with own as (
  select y.*
  from reported_years as y
  join stg_focus as f on f.reporter = y.reporter
  where y.partner <> 'WLD'
),

theirs as (
  select
    y.* replace (if(y.flow = 'export', 'import', 'export') as flow, y.reporter as partner, y.partner as reporter)
  from reported_years as y
  join stg_focus as f on f.reporter = y.partner
)

select
  partner, year, flow,
  o.value as own_value, o.value_low as own_low, o.value_high as own_high, o.source_id as own_source_id,
  o.input_ids as own_input_ids,
  coalesce(o.valuation, if(flow = 'export', 'FOB', 'CIF')) as own_valuation,
  coalesce(o.is_estimated, false) as own_is_estimated,
  t.value as mirror_value, t.value_low as mirror_low, t.value_high as mirror_high, t.source_id as mirror_source_id,
  t.input_ids as mirror_input_ids,
  coalesce(t.valuation, if(flow = 'export', 'CIF', 'FOB')) as mirror_valuation,
  coalesce(t.is_estimated or (d.year is not null and t.input_ids = t.series_input_ids), false) as mirror_is_estimated,
  as_ratio(evaluated(sum_formula(t.input_ids) || ' / ' || sum_formula(o.input_ids)).value) as ratio,
  sum_formula(t.input_ids) || ' / ' || sum_formula(o.input_ids) as ratio_formula,
  o.series_value as own_series_value, o.series_source_id as own_series_source_id,
  o.series_input_ids as own_series_input_ids,
  coalesce(o.series_valuation, if(flow = 'export', 'FOB', 'CIF')) as own_series_valuation,
  coalesce(o.series_is_estimated, false) as own_series_is_estimated,
  t.series_value as mirror_series_value, t.series_source_id as mirror_series_source_id,
  t.series_input_ids as mirror_series_input_ids,
  coalesce(t.series_valuation, if(flow = 'export', 'CIF', 'FOB')) as mirror_series_valuation,
  coalesce(t.series_is_estimated or d.year is not null, false) as mirror_series_is_estimated,
  oq.marks as own_marks, tq.marks as mirror_marks,
  osq.marks as own_series_marks, tsq.marks as mirror_series_marks
from own as o
full join theirs as t using (partner, year, flow)
left join derived_mirrors as d using (partner, year, flow)
left join value_quality as oq on oq.input_ids = o.input_ids
left join value_quality as tq on tq.input_ids = t.input_ids
left join value_quality as osq on osq.input_ids = o.series_input_ids
left join value_quality as tsq on tsq.input_ids = t.series_input_ids
order by partner, year, flow
