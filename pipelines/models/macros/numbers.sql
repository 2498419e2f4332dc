-- Arithmetic and comparisons that more than one model needs.

-- DuckDB divides decimals as doubles; nine places are kept, far inside what a double holds exactly.
create macro ratio(a, b) as cast(round(cast(a as double) / nullif(cast(b as double), 0), 9) as decimal(18, 9));

-- Great-circle distance in kilometres on a sphere of the mean Earth radius, 6371.0088 km.
create macro great_circle_km(lat_a, lon_a, lat_b, lon_b) as
  cast(2 * 6371.0088 * asin(sqrt(
    pow(sin(radians(lat_b - lat_a) / 2), 2)
    + cos(radians(lat_a)) * cos(radians(lat_b)) * pow(sin(radians(lon_b - lon_a) / 2), 2)
  )) as decimal(9, 1));
