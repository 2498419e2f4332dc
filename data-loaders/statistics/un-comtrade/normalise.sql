-- Totals stand beside their parts: by customs procedure, mode of transport and second partner. Only totals are kept,
-- and of several classifications only the Harmonized System; all goods are the same in each. Columns that are not
-- there are of a total.
select
  case
    when typeCode <> 'C' then 'services'
    when freqCode not in ('A', 'M') then 'frequency'
    when motCode <> 0 then 'transport'
    when customsCode <> 'C00' then 'customs_procedure'
    when partner2Code <> 0 then 'second_partner'
    when flow is null then 'other_flow'
    when classificationCode not like 'H%' and cmdCode <> 'TOTAL' then 'other_classification'
  end as left_out,
  -- A year that is said to be a month, or a month that is said to be a year, is neither.
  case
    when period > 9999 and freqCode is distinct from 'A' then try_cast(period // 100 as smallint)
    when period <= 9999 and freqCode is distinct from 'M' then period::smallint
  end as year,
  if(period > 9999, period % 100, null)::tinyint as month,
  reporterCode as reporter, partnerCode as partner, flow, cmdCode as product, classificationCode as classification,
  primaryValue as value, nullif(netWgt, 0) as net_weight,
  case
    when primaryValue = fobvalue and primaryValue is distinct from cifvalue then 'FOB'
    when primaryValue = cifvalue and primaryValue is distinct from fobvalue then 'CIF'
    when flow in ('import', 're_import') then 'CIF'
    else 'FOB'
  end as valuation,
  'A' as obs_status,
  row
from (
  select
    *,
    case flowCode
      when 'X' then 'export' when 'M' then 'import' when 'RX' then 're_export' when 'RM' then 're_import'
      when '2' then 'export' when '1' then 'import' when '3' then 're_export' when '4' then 're_import'
    end as flow
  from input
)
