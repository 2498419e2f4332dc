-- Arithmetic and comparisons that more than one model needs.

-- DuckDB divides decimals as doubles; nine places are kept, far inside what a double holds exactly.
create macro ratio(a, b) as cast(round(cast(a as double) / nullif(cast(b as double), 0), 9) as decimal(18, 9));

-- An open end is null. Two intervals meet unless one lies wholly above the other.
create macro intervals_meet(low_a, high_a, low_b, high_b) as
  coalesce(low_a <= high_b, true) and coalesce(low_b <= high_a, true);

-- Great-circle distance in kilometres on a sphere of the mean Earth radius, 6371.0088 km.
create macro great_circle_km(lat_a, lon_a, lat_b, lon_b) as
  cast(2 * 6371.0088 * asin(sqrt(
    pow(sin(radians(lat_b - lat_a) / 2), 2)
    + cos(radians(lat_a)) * cos(radians(lat_b)) * pow(sin(radians(lon_b - lon_a) / 2), 2)
  )) as decimal(9, 1));

-- What a comparison of two figures, each with its interval, comes to. `relation` is '=', '>=' or '<='. Against an open
-- end an order is never certain.
create macro verdict(relation, l_low, l, l_high, r_low, r, r_high) as
  case
    when l is null or r is null then 'cannot_be_checked'
    when relation = '=' and l = r then 'holds'
    when relation = '=' and intervals_meet(l_low, l_high, r_low, r_high) then 'holds_within_rounding'
    when relation = '>=' and l_low >= r_high then 'holds'
    when relation = '>=' and coalesce(l_high >= r_low, true) then 'holds_within_rounding'
    when relation = '<=' and l_high <= r_low then 'holds'
    when relation = '<=' and coalesce(l_low <= r_high, true) then 'holds_within_rounding'
    else 'does_not_hold'
  end;

-- The ends of the median of several figures, of which some may be open.
create macro median_low(lows) as
  cast(nullif(median(coalesce(cast(lows as double), '-infinity')), '-infinity') as decimal(24, 6));
create macro median_high(highs) as
  cast(nullif(median(coalesce(cast(highs as double), 'infinity')), 'infinity') as decimal(24, 6));
