-- What goods go between the country in front and each partner, by year and, of chapters, by month, as its own side, the
-- partner's, or a reconciliation of both gives it: all goods, chapters, and of finer codes the largest. A chapter that
-- a file does not give is the sum of its headings, each as it is given or, where it is not, as its six digits make it.
with reported as (
  select *, partner as other from reported_flows where reporter = getvariable('reporter')
  union all
  select *, reporter as other from reported_flows where partner = getvariable('reporter')
),
side as (
  select
    other as partner,
    if(partner = other, flow, if(flow = 'export', 'import', 'export')) as flow,
    case
      when list_contains(getvariable('reconciled'), source_id) then 'reconciled'
      when partner = other then 'own' else 'mirror'
    end as side,
    year::integer as year, month, product, if(product = 'TOTAL', 0, length(product)) as digits, valuation,
    classification, value, net_weight, obs_status, source_id, file_id, row, 1 as row_count
  from reported
  where list_contains(getvariable('partners'), other) and flow in ('export', 'import')
    and (product = 'TOTAL' or length(product) in (2, 4, 6))
),
summed as (
  select
    partner, flow, side, year, month, left(product, 2) as product, 2 as digits, any_value(valuation) as valuation,
    max(classification) as classification, sum(value)::decimal(18, 3) as value,
    -- A weight that lacks a part is none.
    if(count(net_weight) = count(*), sum(net_weight), null)::decimal(18, 3) as net_weight,
    max(obs_status) as obs_status, source_id, if(count(distinct file_id) = 1, any_value(file_id), null) as file_id,
    if(count(*) = 1, any_value(row), null) as row, count(*)::integer as row_count
  from (
    select
      *, bool_or(digits = 2) over (chapter) as is_given,
      min(digits) over (partition by partner, flow, side, year, month, source_id, left(product, 4)) as coarsest
    from side
    where digits > 0
    window chapter as (partition by partner, flow, side, year, month, source_id, left(product, 2))
  )
  where digits = coarsest and not is_given
  group by partner, flow, side, year, month, left(product, 2), source_id
),
-- Where two sources give the same, the one that comes later in the alphabet, so that it is always the same.
known as (
  select * from (from side union all by name from summed)
  where source_id in (select source_id from side where digits > 0)
  qualify row_number() over (partition by partner, flow, side, year, month, product order by source_id desc) = 1
),
-- What a year comes to on a side: all goods where that is given, else the chapters.
whole as (
  select
    partner, flow, side, year,
    coalesce(max(value) filter (digits = 0), sum(value) filter (digits = 2)) as whole_value
  from known
  where month is null
  group by all
),
fine as (
  select partner, product, max(value) as most, max(value / whole_value) as share
  from known
  join whole using (partner, flow, side, year)
  where month is null and digits > 2 and whole_value > 0
  group by partner, product
  having share >= getvariable('least_share')
  qualify length(product) = max(length(product)) over (partition by partner)
    and row_number() over (partition by partner order by length(product) desc, most desc, product)
      <= getvariable('most_goods')
)
select
  partner, product, flow, side, valuation, classification, source_id, year, month, value::double as value,
  net_weight::double as net_weight, obs_status, file_id, row, row_count
from known
where if(month is null, digits <= 2 or (partner, product) in (select partner, product from fine), digits = 2)
order by partner, product, flow, side, valuation, classification, year, month
