with stated as (
  select *
  from stg_observations
  where product in ('86', '8601', '8602', '860210')
    and indicator in ('trade_value', 'contract_value', 'item_count', 'unit_price')
),

deals as (
  select distinct source_id, reporter, partner, flow, product, period_start, period_end
  from stated
)

select
  case d.flow when 'import' then d.partner else d.reporter end as exporter,
  case d.flow when 'import' then d.reporter else d.partner end as importer,
  d.reporter, d.product, d.period_start, d.period_end,
  v.value, v.value_low, v.value_high, v.unit as currency,
  cast(n.value as integer) as items,
  cast(price.value as decimal(24, 6)) as price_per_item,
  cast(price.low as decimal(24, 6)) as price_low,
  cast(price.high as decimal(24, 6)) as price_high,
  p.value is null and v.value is not null and n.value is not null as price_is_computed,
  d.source_id,
  v.observation_id as value_observation_id,
  n.observation_id as items_observation_id,
  p.observation_id as price_observation_id,
  coalesce(p.authority, v.authority, n.authority) as authority,
  coalesce(p.series, v.series, n.series) as series,
  quality.marks
from deals as d
left join stated as v
  on (v.source_id, v.reporter, v.partner, v.flow, v.product, v.period_start, v.period_end)
    = (d.source_id, d.reporter, d.partner, d.flow, d.product, d.period_start, d.period_end)
  and v.indicator in ('trade_value', 'contract_value')
left join stated as n
  on (n.source_id, n.reporter, n.partner, n.flow, n.product, n.period_start, n.period_end)
    = (d.source_id, d.reporter, d.partner, d.flow, d.product, d.period_start, d.period_end)
  and n.indicator = 'item_count' and n.obs_status <> 'U'
left join stated as p
  on (p.source_id, p.reporter, p.partner, p.flow, p.product, p.period_start, p.period_end)
    = (d.source_id, d.reporter, d.partner, d.flow, d.product, d.period_start, d.period_end)
  and p.indicator = 'unit_price'
cross join lateral (
  select evaluated(coalesce(
    '[' || p.observation_id || ']', '[' || v.observation_id || '] / [' || n.observation_id || ']'
  )) as price
)
cross join lateral (
  select marks_text(bool_or(q.is_unofficial), bool_or(q.is_disputed), bool_or(q.is_unsettled)) as marks
  from figure_quality as q
  where q.observation_id in (p.observation_id, v.observation_id, n.observation_id)
) as quality
order by d.period_start, exporter, importer, d.source_id
