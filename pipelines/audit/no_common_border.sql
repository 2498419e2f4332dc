select
  'no-common-border' as check_id,
  'Geography' as subject,
  'Kazakhstan has no border with Afghanistan.' as statement,
  'borders that the two shapes share in the map, against none' as formula,
  0 as left_value,
  case when any_value(known) > 0 then count(b.source_id) end as right_value,
  'borders' as unit,
  case when any_value(known) = 0 then 'cannot_be_checked' when count(b.source_id) = 0 then 'holds' else 'does_not_hold' end
    as verdict,
  'Computed from the country shapes of the map, of which ' || any_value(known) || ' pairs touch.' as explanation,
  '' as input_ids
from (select count(*) as known from stg_borders)
left join stg_borders as b on b.country_a = 'AFG' and b.country_b = 'KAZ'
