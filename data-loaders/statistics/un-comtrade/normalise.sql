-- Totals stand beside their parts: by customs procedure, mode of transport and second partner. Only totals are kept,
-- and of several classifications only the Harmonized System; all goods are the same in each.
select
  case
    when coalesce(typeCode, 'C') <> 'C' then 'services'
    when coalesce(freqCode, 'A') not in ('A', 'M') then 'frequency'
    when coalesce(customsCode, 'C00') <> 'C00' then 'customs_procedure'
    when coalesce(motCode, '0') <> '0' then 'transport'
    when coalesce(partner2Code, '0') <> '0' then 'second_partner'
    when flow is null then 'other_flow'
    when cmdCode <> 'TOTAL' and coalesce(classificationCode, 'HS') not like 'H%' then 'other_classification'
  end as left_out,
  left(period, 4)::smallint as year,
  nullif(substr(period, 5), '')::tinyint as month,
  reporterCode as reporter, partnerCode as partner, flow, cmdCode as product, classificationCode as classification,
  primaryValue as value, nullif(netWgt, 0) as net_weight,
  case
    when cifvalue > 0 then 'CIF' when fobvalue > 0 then 'FOB' when flow in ('import', 're_import') then 'CIF' else 'FOB'
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
