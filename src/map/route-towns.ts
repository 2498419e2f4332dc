import { rootOf, stopsOf } from "../facts/route-rows.js";
import type { Place } from "../rows/routes/places.js";
import type { RouteStop } from "../rows/routes/route-stops.js";
import type { Route } from "../rows/routes/routes.js";
import { mapWords } from "../text/en/map.js";
import type { Point } from "./legs.js";

/** A town that the map can show. */
export interface Town {
  text: string;
  title: string;
  at: Point;
  isStandIn: boolean;
  /** Whether the chosen line itself stops there. */
  isStop: boolean;
  /** 0 on the chosen line, 1 and 2 on others, 3 for orientation only. */
  rank: number;
}

/** All places with coordinates, those that matter most first: the chosen line's, then ends of lines, then others. */
export function rankedTowns({
  routes,
  stops,
  places,
  family,
  chosen,
}: {
  routes: readonly Route[];
  stops: readonly RouteStop[];
  places: readonly Place[];
  family: readonly Route[];
  chosen: Route;
}): Town[] {
  const own = new Set(family.flatMap((route) => stopsOf(route.route_id, stops).map((stop) => stop.place_id)));
  const chosenIds = stopsOf(chosen.route_id, stops).map((stop) => stop.place_id);
  const ends = new Set([chosenIds[0], chosenIds.at(-1)]);
  const uses = new Map<string, number>();
  const roots = new Map<string, Set<string>>();
  for (const stop of stops) {
    const route = routes.find((other) => other.route_id === stop.route_id);
    if (!route) continue;
    uses.set(stop.place_id, (uses.get(stop.place_id) ?? 0) + 1);
    roots.set(stop.place_id, (roots.get(stop.place_id) ?? new Set()).add(rootOf(route, routes).route_id));
  }
  const weight = (id: string) =>
    (ends.has(id) ? 100 : 0) +
    (chosenIds.includes(id) ? 50 : 0) +
    (roots.get(id)?.size ?? 0) * 2 +
    (uses.get(id) ?? 0) / 10;
  return places
    .flatMap((place): (Town & { weight: number })[] => {
      if (place.lat === null || place.lon === null) return [];
      const used = uses.has(place.place_id);
      if (place.is_stand_in && !own.has(place.place_id)) return [];
      const rank = own.has(place.place_id) ? 0 : used ? ((roots.get(place.place_id)?.size ?? 0) > 1 ? 1 : 2) : 3;
      const title = place.is_stand_in
        ? mapWords.standIn(place.name, place.stand_in_name ?? mapWords.neighbour)
        : place.name;
      return [
        {
          text: place.name,
          title,
          at: [place.lon, place.lat],
          isStandIn: place.is_stand_in,
          isStop: chosenIds.includes(place.place_id),
          rank,
          weight: weight(place.place_id),
        },
      ];
    })
    .sort((a, b) => a.rank - b.rank || Number(a.isStandIn) - Number(b.isStandIn) || b.weight - a.weight)
    .filter((town, i, all) => all.findIndex(({ at }) => at.join() === town.at.join()) === i)
    .sort((a, b) => a.rank - b.rank || b.weight - a.weight);
}
