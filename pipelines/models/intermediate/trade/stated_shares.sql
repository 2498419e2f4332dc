-- The share of the reporter's trade with the world that a partner is stated to have in a whole year: of several the one
-- of the better authority, then the narrower, then the earlier page.
select o.reporter, o.partner, cast(year(o.period_start) as integer) as year, o.flow, o.value, o.observation_id
from stg_observations as o
join stg_sources as s using (source_id)
join stg_codes as a on a.list = 'authorities' and a.code = o.authority
where o.indicator = 'share_of_trade' and o.product = 'TOTAL' and o.months = 12 and month(o.period_start) = 1
  and o.obs_status not in ('U', 'F', 'D', 'B')
qualify row_number() over (
  partition by o.reporter, o.partner, o.period_start, o.flow
  order by
    a.position, interval_width(o.value_low, o.value_high) nulls last, s.published nulls last, o.observation_id
) = 1
