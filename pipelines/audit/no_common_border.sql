select
  'no-common-border' as check_id,
  'Geography' as subject,
  'Kazakhstan has no border with Afghanistan.' as statement,
  '' as claim_ids,
  'none, against the borders that the two shapes share in the map' as formula,
  '=' as relation, 'borders' as unit,
  0 as left_value, 0 as left_low, 0 as left_high, null as left_formula,
  case when known > 0 then shared end as right_value,
  shared as right_low, shared as right_high, null as right_formula,
  'Computed from the country shapes of the map, of which ' || counted(known, 'pair') || ' touch'
    || if(shared = 0, ', this one not.', ', this one too.') as explanation,
  map_id as other_source_ids
from (
  select count(*) as known, count(*) filter (country_a = 'AFG' and country_b = 'KAZ') as shared,
    any_value(source_id) as map_id
  from stg_borders
)
