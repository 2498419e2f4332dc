select
  place_id, name, country,
  cast(lat as decimal(8, 5)) as lat,
  cast(lon as decimal(8, 5)) as lon,
  coordinate_source_id, near_place_id, note
from raw_places
