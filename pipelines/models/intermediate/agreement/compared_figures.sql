-- Every figure beside those of other sources for the same thing: as stated, and the turnover that a source's own
-- exports and imports make. Things that one source alone states have nothing to be compared with.
with stated as (
  select
    t.thing_id, o.source_id, o.indicator, o.reporter, o.partner, o.flow, o.product, o.route_id, o.period_start,
    o.period_end, o.unit, o.value, o.value_low, o.value_high, o.obs_status, o.authority, o.valuation, o.qualifier,
    o.note, o.observation_id, o.observation_id as input_ids
  from stg_observations as o
  join things as t using (observation_id)
),

summed as (
  select
    thing_key('trade_value', 'USD', reporter, partner, flow, 'TOTAL', null, period_start || ' to ' || period_end)
      as thing_id,
    source_id, 'trade_value' as indicator, reporter, partner, flow, 'TOTAL' as product, null as route_id, period_start,
    period_end, 'USD' as unit, value, value_low, value_high, obs_status, authority, null as valuation,
    'exact' as qualifier, null as note, null as observation_id, input_ids
  from trade_figures
  where is_computed
),

every as (
  select * from stated
  union all by name
  select * from summed
)

select *
from every
where thing_id in (select thing_id from every group by thing_id having count(distinct source_id) > 1)
