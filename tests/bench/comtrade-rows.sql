-- The rows of comtrade.sql in the columns of UN Comtrade's current files.
select
  'C' as "typeCode", 'A' as "freqCode", year * 10000 + 101 as "refPeriodId", year as "refYear", 52 as "refMonth",
  year::varchar as period,
  reporter as "reporterCode", r.iso as "reporterISO", r.name as "reporterDesc",
  flow as "flowCode", case flow when 'X' then 'Export' when 'M' then 'Import' else 'Re-export' end as "flowDesc",
  partner as "partnerCode", if(partner = '0', 'W00', p.iso) as "partnerISO", p.name as "partnerDesc",
  0 as "partner2Code", 'W00' as "partner2ISO", 'World' as "partner2Desc",
  'H' || (year - 1992) // 5 as "classificationCode", 'HS' as "classificationSearchCode",
  true as "isOriginalClassification",
  code as "cmdCode",
  if(code = 'TOTAL', 'All Commodities', 'Goods of ' || code || '; of the kinds that are made of other goods, whether '
    || 'or not put up for sale by retail, in forms not described in another heading, n.e.c.') as "cmdDesc",
  case code when 'TOTAL' then 0 else length(code) end as "aggrLevel", length(code) = 6 as "isLeaf",
  'C00' as "customsCode", 'TOTAL CPC' as "customsDesc", '0' as "mosCode",
  transport as "motCode", case transport when 0 then 'TOTAL MOT' when 2100 then 'Sea' else 'Road' end as "motDesc",
  8 as "qtyUnitCode", 'kg' as "qtyUnitAbbr", weight as qty, false as "isQtyEstimated",
  -1 as "altQtyUnitCode", 'N/A' as "altQtyUnitAbbr", 0 as "altQty", false as "isAltQtyEstimated",
  weight as "netWgt", false as "isNetWgtEstimated", 0 as "grossWgt", false as "isGrossWgtEstimated",
  if(flow = 'M', value, null) as cifvalue, if(flow = 'M', null, value) as fobvalue, value as "primaryValue",
  0 as "legacyEstimationFlag", true as "isReported", length(code) < 6 as "isAggregate"
from trade
join area as r on r.m49 = reporter
join area as p on p.m49 = partner
order by year, reporter, flow, code, partner, transport
