-- Arithmetic and comparisons that more than one model needs.

-- A share, a change or a multiple as tables keep it: nine places, and room for a trade of a dollar beside billions.
create macro as_ratio(x) as cast(x as decimal(28, 9));

-- DuckDB divides decimals as doubles; nine places are far inside what a double holds exactly of usual ratios.
create macro ratio(a, b) as as_ratio(round(cast(a as double) / nullif(cast(b as double), 0), 9));

-- Great-circle distance in kilometres on a sphere of the mean Earth radius, 6371.0088 km.
create macro great_circle_km(lat_a, lon_a, lat_b, lon_b) as
  cast(2 * 6371.0088 * asin(sqrt(
    pow(sin(radians(lat_b - lat_a) / 2), 2)
    + cos(radians(lat_a)) * cos(radians(lat_b)) * pow(sin(radians(lon_b - lon_a) / 2), 2)
  )) as decimal(9, 1));
