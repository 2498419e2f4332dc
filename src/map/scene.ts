import type { Place } from "../rows/places.js";
import type { RouteStop } from "../rows/route-stops.js";
import type { Route } from "../rows/routes.js";
import { outlines } from "./labels.js";
import { drawnOnMap, familyOf, type Leg, legsOf } from "./legs.js";
import { rankedTowns, type Town } from "./route-towns.js";
import { boxOf, densified, edge, type Land } from "./view.js";

/** What a map is made of. */
export interface MapData {
  land: Land;
  routes: readonly Route[];
  stops: readonly RouteStop[];
  places: readonly Place[];
  chosen: Route;
}

/** What there is to draw, whatever part of it the map shows. */
export interface Scene {
  land: Land;
  sea: Land;
  countries: ReturnType<typeof outlines>;
  legs: Leg[];
  chosenLegs: Leg[];
  variantLegs: Leg[];
  towns: Town[];
}

/** Returns the scene of a map: land and sea, the legs of all lines, of the chosen one and its variants, and towns. */
export function sceneOf({ land, routes, stops, places, chosen }: MapData): Scene {
  const family = familyOf(chosen, routes);
  const legs = legsOf(drawnOnMap(routes), stops);
  const chosenLegs = legsOf([chosen], stops).map((leg) => ({
    ...leg,
    state: legs.find((other) => sameLeg(leg, other))?.state ?? leg.state,
  }));
  const variantLegs = legsOf(
    family.filter((route) => route !== chosen),
    stops,
  ).filter((leg) => !chosenLegs.some((other) => sameLeg(leg, other)));
  return {
    land: densified(land),
    sea: edge(boxOf(land)),
    countries: outlines(land.features),
    legs,
    chosenLegs,
    variantLegs,
    towns: rankedTowns({ routes, stops, places, family, chosen }),
  };
}

function sameLeg(a: Leg, b: Leg): boolean {
  return [a.from.join(), a.to.join()].sort().join() === [b.from.join(), b.to.join()].sort().join();
}
