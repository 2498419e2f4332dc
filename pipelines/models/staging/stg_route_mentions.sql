select source_id, route_id, locator, note
from raw_route_mentions
