with figures as (
  select
    f.* exclude (observation_id, source_id, value, value_low, value_high), c.* exclude (thing_id, input_ids), a.is_tied,
    coalesce(l.is_credible, c.obs_status <> 'U') as can_stand
  from disagreement_figures as f
  join agreeing_figures as a using (thing_id, input_ids)
  join compared_figures as c using (thing_id, input_ids)
  left join route_lengths as l on l.observation_id = f.observation_id
),

apart as (
  select
    thing_id,
    first(
      {kind: reason_kind, input_ids: input_ids, source_id: reason_source_id, is_guess: is_guess}
      order by reason_source_id is null, reason_kind = 'unknown', distance desc, input_ids
    ) as likely
  from (select *, abs(value - median(value) over (partition by thing_id)) as distance from figures)
  where not agrees and reason_kind is not null
  group by thing_id
),

-- How far they lie apart is told of plain figures where there are two: an open end and a figure that cannot stand say
-- little of it.
measured as (
  select *,
    can_stand and value_low is not null and value_high is not null as is_plain,
    count(*) filter (is_plain) over (partition by thing_id) < 2 or is_plain as counts
  from figures
),

counted_figures as (
  select
    thing_id,
    any_value(indicator) as indicator, any_value(reporter) as reporter, any_value(partner) as partner,
    any_value(flow) as flow, any_value(product) as product, any_value(route_id) as route_id,
    any_value(period_start) as period_start, any_value(period_end) as period_end,
    any_value(unit) as unit,
    cast(count(*) as integer) as figure_count,
    cast(count(distinct source_id) as integer) as source_count,
    cast(count(*) filter (agrees) as integer) as agreeing_count,
    bool_or(is_tied) as is_tied,
    min(value) filter (counts) as lowest,
    max(value) filter (counts) as highest,
    string_agg(sum_formula(input_ids), ', ' order by value, input_ids) filter (counts) as formulas,
    string_agg(input_ids, ' ' order by value, input_ids) as figure_ids
  from measured
  group by thing_id
)

select
  f.thing_id, f.indicator, f.reporter, f.partner, f.flow, f.product, f.route_id, f.period_start, f.period_end,
  f.unit, f.figure_count, f.source_count, f.agreeing_count,
  f.figure_count - f.agreeing_count as outlying_count,
  f.agreeing_count < f.figure_count as is_contradicted, f.is_tied,
  f.lowest, f.highest,
  cast(evaluated('max(' || formulas || ') - min(' || formulas || ')').value as decimal(24, 6)) as spread,
  'max(' || formulas || ') - min(' || formulas || ')' as spread_formula,
  if(
    lowest > 0,
    as_ratio(
      evaluated('(max(' || formulas || ') - min(' || formulas || ')) / min(' || formulas || ')').value
    ),
    null
  ) as relative_spread,
  if(lowest > 0, '(max(' || formulas || ') - min(' || formulas || ')) / min(' || formulas || ')', null)
    as relative_spread_formula,
  likely.kind as reason_kind, likely.input_ids as reason_input_ids, likely.source_id as reason_source_id,
  likely.is_guess,
  coalesce(c.input_ids, l.observation_id) as chosen_input_ids,
  coalesce(c.choice, l.reason) as chosen_reason,
  f.figure_ids
from counted_figures as f
left join apart using (thing_id)
left join trade_chosen as c
  on f.indicator = 'trade_value' and f.product = 'TOTAL' and f.unit = 'USD' and c.reporter = f.reporter
  and c.partner = f.partner and c.flow = f.flow and c.period_start = f.period_start and c.period_end = f.period_end
left join lengths_to_use as l on f.indicator = 'route_length' and l.route_id = f.route_id
order by f.thing_id
