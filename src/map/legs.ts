import { rootOf, STATES, stopsOf } from "../facts/route-rows.js";
import type { RouteStop } from "../rows/route-stops.js";
import type { Route } from "../rows/routes.js";

export type Point = [number, number];

/** A piece of a line between two places that have coordinates, as it is drawn. */
export interface Leg {
  from: Point;
  to: Point;
  isRailway: boolean;
  state: string;
  /** Names of the lines that run over it. */
  names: string[];
}

const ORDER = Object.keys(STATES);

/** Which of two states is further along, as a comparison for sorting. */
function further(a: string, b: string): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

/** The places of a route that have coordinates, in order. */
export function located(route: Route, stops: readonly RouteStop[]): Point[] {
  return stopsOf(route.route_id, stops).flatMap(({ lat, lon }) =>
    lat === null || lon === null ? [] : [[lon, lat] as Point],
  );
}

/**
 * The legs of some routes, each drawn once: as a railway if any of them is one, in the state that is furthest along.
 */
export function legsOf(routes: readonly Route[], stops: readonly RouteStop[]): Leg[] {
  const legs = new Map<string, Leg>();
  for (const route of routes) {
    const points = located(route, stops);
    points.forEach((to, i) => {
      const from = points[i - 1];
      if (!from || (from[0] === to[0] && from[1] === to[1])) return;
      const key = [from.join(), to.join()].sort().join(" ");
      const leg = { from, to, isRailway: route.kind === "railway", state: route.state, names: [route.name] };
      const known = legs.get(key);
      legs.set(key, known ? merged(known, leg) : leg);
    });
  }
  return [...legs.values()].sort((a, b) => Number(a.isRailway) - Number(b.isRailway) || further(b.state, a.state));
}

function merged(a: Leg, b: Leg): Leg {
  const names = [...a.names, ...b.names];
  if (a.isRailway !== b.isRailway) return { ...(a.isRailway ? a : b), names };
  return { ...(further(a.state, b.state) <= 0 ? a : b), names };
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
    return route.kind === "railway" && (root.kind !== "railway" || further(route.state, root.state) < 0);
  });
}

/** A line and those of its sections that are of its own kind: what is drawn for a chosen line. */
export function familyOf(line: Route, routes: readonly Route[]): Route[] {
  return routes.filter((route) => route === line || (rootOf(route, routes) === line && route.kind === line.kind));
}
