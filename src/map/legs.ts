import { familyOf, further, type RouteState, rootOf, stateOf, stopsOf } from "../facts/route-rows.js";
import type { RouteStop } from "../rows/routes/route-stops.js";
import type { Route } from "../rows/routes/routes.js";

export type Point = [number, number];

/** A stop whose place is known. */
export type Located = RouteStop & { lat: number; lon: number };

/** A piece of a line between two places that have coordinates, as it is drawn. */
export interface Leg {
  from: Point;
  to: Point;
  fromName: string;
  toName: string;
  state: RouteState;
  isSea: boolean;
  isRailway: boolean;
  /** The lines that run over it. */
  routes: Route[];
}

/** The stops of a route that have coordinates, in order. */
export function located({ route_id }: Pick<Route, "route_id">, stops: readonly RouteStop[]): Located[] {
  return stopsOf(route_id, stops).filter((stop): stop is Located => stop.lat !== null && stop.lon !== null);
}

/** Returns where a stop lies, as maps say it. */
export function pointOf({ lon, lat }: Located): Point {
  return [lon, lat];
}

/**
 * The legs of some routes, each drawn once: in the state of its railways if it has any, the furthest along of several.
 */
export function legsOf(routes: readonly Route[], stops: readonly RouteStop[]): Leg[] {
  const legs = new Map<string, Leg>();
  for (const route of routes) {
    const places = located(route, stops);
    for (const [i, to] of places.entries()) {
      const from = places[i - 1];
      if (!from || (from.lon === to.lon && from.lat === to.lat)) continue;
      const leg: Leg = {
        from: pointOf(from),
        to: pointOf(to),
        fromName: from.name,
        toName: to.name,
        state: stateOf(route),
        isSea: from.goes_by_sea,
        isRailway: route.kind === "railway",
        routes: [route],
      };
      const known = legs.get(keyOf(leg));
      legs.set(keyOf(leg), known ? merged(known, leg) : leg);
    }
  }
  return [...legs.values()].sort((a, b) => Number(a.isRailway) - Number(b.isRailway) || further(b.state, a.state));
}

/** What two legs between the same towns have in common, whichever way they run. */
export function keyOf({ from, to }: Pick<Leg, "from" | "to">): string {
  return [from.join(), to.join()].sort().join(" ");
}

function merged(a: Leg, b: Leg): Leg {
  const both = { routes: [...a.routes, ...b.routes], isSea: a.isSea || b.isSea };
  if (a.isRailway !== b.isRailway) return { ...(a.isRailway ? a : b), ...both };
  return { ...(further(a.state, b.state) <= 0 ? a : b), ...both };
}

/**
 * The routes a map of everything draws: whole lines, and those sections that are further along than their line or are
 * a railway between two known towns within a corridor.
 */
export function drawnOnMap(routes: readonly Route[]): Route[] {
  return routes.filter((route) => {
    if (route.part_of === null) return true;
    const root = rootOf(route, routes);
    if (root.kind !== "railway" && route.great_circle_km === null) return false;
    return route.kind === "railway" && (root.kind !== "railway" || further(stateOf(route), stateOf(root)) < 0);
  });
}

/**
 * The sections and variants of a line that are drawn with it: those of its own kind. A corridor from one town straight
 * to another far away says nothing of its way, and is left out.
 */
export function variantsOf(line: Route, routes: readonly Route[], stops: readonly RouteStop[]): Route[] {
  return familyOf(line, routes).filter((route) => {
    if (route === line || route.kind !== line.kind) return false;
    const places = located(route, stops);
    return route.kind === "railway" || places.length > 2 || places[0]?.goes_by_sea === true;
  });
}
