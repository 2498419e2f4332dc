import type { RegionMap } from "../../pipelines/publish/region-map.js";
import { stopsOf } from "../facts/route-rows.js";
import type { Place } from "../rows/routes/places.js";
import type { RouteStop } from "../rows/routes/route-stops.js";
import type { Route } from "../rows/routes/routes.js";
import { mapWords } from "../text/en/map.js";
import { routeName } from "../text/en/routes.js";
import { type Outline, outlinesOf } from "./inside.js";
import { type Land, landOf } from "./land.js";
import { drawnOnMap, keyOf, type Leg, legsOf, located, type Point, pointOf, variantsOf } from "./legs.js";
import { rankedTowns, type Town } from "./route-towns.js";

/** What a map is made of. */
export interface MapData {
  land: RegionMap;
  routes: readonly Route[];
  stops: readonly RouteStop[];
  places: readonly Place[];
  chosen: Route;
}

/** A place of unknown coordinates that a line comes from or goes to, and the known one beside which it is named. */
export interface Beyond {
  at: Point;
  text: string;
}

/** What there is to draw, whatever part of it the map shows. */
export interface Scene {
  /** The name of the chosen line. */
  name: string;
  /** The countries that it runs through, by their codes. */
  tinted: string[];
  land: Land;
  outlines: Outline[];
  legs: Leg[];
  chosenLegs: Leg[];
  variantLegs: Leg[];
  towns: Town[];
  beyond: Beyond[];
}

/** Returns the scene of a map: land, the legs of all lines, of the chosen one and its variants, and towns. */
export function sceneOf({ land: map, routes, stops, places, chosen }: MapData): Scene {
  const variants = variantsOf(chosen, routes, stops);
  const all = legsOf(drawnOnMap(routes), stops);
  const chosenLegs = chosenLegsOf(chosen, all, stops);
  const own = new Set(chosenLegs.map(keyOf));
  const variantLegs = legsOf(variants, stops).filter((leg) => !own.has(keyOf(leg)));
  const drawn = new Set([...own, ...variantLegs.map(keyOf)]);
  const tinted = chosen.countries.split(" ");
  return {
    name: routeName(chosen),
    tinted,
    land: landOf(map, tinted),
    outlines: outlinesOf(map),
    legs: all.filter((leg) => !drawn.has(keyOf(leg))),
    chosenLegs,
    variantLegs,
    towns: rankedTowns({ routes, stops, places, family: [chosen, ...variants], chosen }),
    beyond: beyondOf(chosen, stops),
  };
}

/** The legs of the chosen line, each as far along as any line that runs over it. */
export function chosenLegsOf(chosen: Route, all: readonly Leg[], stops: readonly RouteStop[]): Leg[] {
  return legsOf([chosen], stops).map((leg) => {
    const shared = all.find((other) => keyOf(other) === keyOf(leg));
    return { ...leg, state: shared?.state ?? leg.state, routes: shared?.routes ?? leg.routes };
  });
}

/** The ends of a line that cannot be drawn. */
function beyondOf(chosen: Route, stops: readonly RouteStop[]): Beyond[] {
  const own = stopsOf(chosen.route_id, stops);
  const known = located(chosen, stops);
  const [first, last] = [known[0], known.at(-1)];
  const [from, to] = [own[0], own.at(-1)];
  return [
    first && from && from.lat === null && { at: pointOf(first), text: mapWords.from(from.name) },
    last && to && to.lat === null && { at: pointOf(last), text: mapWords.to(to.name) },
  ].filter((beyond) => beyond !== false && beyond !== undefined);
}
