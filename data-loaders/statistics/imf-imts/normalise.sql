-- Exports FOB, imports CIF or, where a country reports them so, FOB. Quarters and balances follow from the rest. Codes
-- of groups of countries begin with G, and so does that of the world.
select
  case
    when coalesce(FREQUENCY, '') not in ('A', 'M') then 'frequency'
    when INDICATOR = 'TBG_USD' then 'balance'
    when COUNTRY like 'G___' and COUNTRY <> 'G001' then 'group_of_countries'
    when COUNTERPART_COUNTRY like 'G___' and COUNTERPART_COUNTRY <> 'G001' then 'group_of_countries'
    when flow is null then 'other_flow'
    when coalesce(exponent, 0) not in (0, 3, 6, 9) then 'unknown_scale'
  end as left_out,
  if(
    regexp_full_match(TIME_PERIOD, if(FREQUENCY = 'M', '\d{4}-M?\d\d', '\d{4}(-A1)?')),
    try_cast(left(TIME_PERIOD, 4) as smallint), null
  ) as year,
  if(FREQUENCY = 'M', try_cast(right(TIME_PERIOD, 2) as tinyint), null) as month,
  COUNTRY as reporter, COUNTERPART_COUNTRY as partner, flow, 'TOTAL' as product, null as classification,
  OBS_VALUE * case coalesce(exponent, 0) when 0 then 1 when 3 then 1000 when 6 then 1000000 when 9 then 1000000000 end
    as value,
  null as net_weight,
  if(INDICATOR = 'MG_CIF_USD', 'CIF', 'FOB') as valuation,
  -- Estimates are marked as such in one of two columns.
  case when length(STATUS) = 1 then STATUS when DERIVATION_TYPE in ('E', 'M') then 'E' else 'A' end as obs_status,
  row
from (
  select
    *,
    case INDICATOR
      when 'XG_FOB_USD' then 'export' when 'MG_CIF_USD' then 'import' when 'MG_FOB_USD' then 'import'
    end as flow
  from input
)
