import { byWords } from "../base/order.js";
import type { RouteCost } from "../rows/routes/route-costs.js";
import type { RouteFigure } from "../rows/routes/route-figures.js";
import type { RouteLength } from "../rows/routes/route-lengths.js";
import type { RouteStop } from "../rows/routes/route-stops.js";
import type { Route } from "../rows/routes/routes.js";

/** The states of lines, from the furthest along to the least. */
export const STATES = ["operating", "under_construction", "planned", "proposed"] as const;

export type RouteState = (typeof STATES)[number];

/** Returns how far along a line is; what the lists do not know counts as least. */
export function stateOf({ state }: { state: string }): RouteState {
  return STATES.find((one) => one === state) ?? "proposed";
}

/** Which of two states is further along, as a comparison for sorting. */
export function further(a: RouteState, b: RouteState): number {
  return STATES.indexOf(a) - STATES.indexOf(b);
}

/** One line or section with its published lengths. */
export interface LengthRow {
  route: Route;
  lengths: readonly RouteLength[];
}

/** The line that a section belongs to in the end, or the line itself. */
export function rootOf(route: Route, routes: readonly Route[]): Route {
  const whole = routes.find((other) => other.route_id === route.part_of);
  return whole ? rootOf(whole, routes) : route;
}

/** A line, and after it its sections and variants. */
export function familyOf(line: Route, routes: readonly Route[]): Route[] {
  return [line, ...routes.filter((route) => route !== line && rootOf(route, routes) === line)];
}

/** The stops of one route in their order. */
export function stopsOf(routeId: string, stops: readonly RouteStop[]): RouteStop[] {
  return stops.filter((stop) => stop.route_id === routeId).sort((a, b) => a.position - b.position);
}

/** Whether a line runs through a country. */
export function reaches({ countries }: Pick<Route, "countries">, country: string): boolean {
  return countries.split(" ").includes(country);
}

/** The lengths of one route that can stand: the one to use, the least and the most; null where there is none. */
export interface Spread {
  used: RouteLength;
  least: RouteLength;
  most: RouteLength;
  ratio: number;
}

export function spread(route: Route, lengths: readonly RouteLength[]): Spread | null {
  const find = (id: string | null) => lengths.find((row) => row.observation_id === id);
  const [used, least, most] = [find(route.length_id), find(route.shortest_id), find(route.longest_id)];
  return used && least && most ? { used, least, most, ratio: most.km / least.km } : null;
}

/** Whether a cost is in doubt or that of something else. */
export function isDoubtful({ obs_status }: Pick<RouteCost, "obs_status">): boolean {
  return obs_status === "U" || obs_status === "D";
}

/** The least and the greatest of costs that are not doubtful: of the whole line, else of its sections. */
export interface CostRange {
  least: RouteCost;
  most: RouteCost;
  isWhole: boolean;
  /** How many figures it holds. */
  count: number;
}

export function costRange({ route_id }: Route, family: readonly RouteCost[]): CostRange | null {
  const standing = family.filter((cost) => !isDoubtful(cost));
  const whole = standing.filter((cost) => cost.route_id === route_id);
  const sorted = (whole.length > 0 ? whole : standing).toSorted((a, b) => a.value - b.value);
  const [least, most] = [sorted[0], sorted.at(-1)];
  return least && most ? { least, most, isWhole: whole.length > 0, count: sorted.length } : null;
}

/**
 * The figures of one kind for a line, in the order of their use: its own, else those of its sections, the section first
 * of which most are stated. Of one section those that stand come before others, what is before what is aimed at, then
 * the newest.
 */
export function figuresOf(
  indicator: string,
  family: readonly Pick<Route, "route_id">[],
  figures: readonly RouteFigure[],
): RouteFigure[] {
  const [own = [], ...sections] = family.map(({ route_id }) =>
    figures.filter((row) => row.indicator === indicator && row.route_id === route_id),
  );
  return own.length > 0 ? own : sections.toSorted((a, b) => b.length - a.length || newest(b, a)).flat();
}

function newest([a]: readonly RouteFigure[], [b]: readonly RouteFigure[]): number {
  return byWords(a?.as_of ?? "", b?.as_of ?? "");
}
