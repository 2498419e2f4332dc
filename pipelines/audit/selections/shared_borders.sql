-- How many borders two countries share in the map, of how many pairs that touch. No row where no map is at hand.
select
  count(*) filter ((country_a, country_b) in (($a, $b), ($b, $a))) as value,
  value as value_low, value as value_high,
  any_value(source_id) as source_id,
  cast(count(*) as integer) as pairs
from stg_borders
having count(*) > 0
