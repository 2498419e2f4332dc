import { byWords } from "../../base/order.js";
import type { RouteCost } from "../../rows/routes/route-costs.js";
import type { RouteFigure } from "../../rows/routes/route-figures.js";
import type { RouteLength } from "../../rows/routes/route-lengths.js";
import type { Route } from "../../rows/routes/routes.js";
import { type Computed, compute } from "../computing.js";
import {
  type CostRange,
  costRange,
  familyOf,
  figuresOf,
  further,
  type RouteState,
  reaches,
  spread,
  stateOf,
} from "../route-rows.js";

/** What is known of lines. */
export interface LineFigures {
  routes: readonly Route[];
  lengths: readonly RouteLength[];
  costs: readonly RouteCost[];
  figures: readonly RouteFigure[];
}

/** A line beside others: of each kind the figure to use, null where there is none. */
export interface LineRow {
  route: Route;
  state: RouteState;
  length: RouteLength | null;
  cost: CostRange | null;
  /** The least and the greatest cost of the whole line by its length. */
  perKm: { least: Computed; most: Computed } | null;
  freight: RouteFigure | null;
  days: RouteFigure | null;
  gauge: RouteFigure | null;
}

/** Returns the whole lines that reach a country: those in operation first, of each state the longest first. */
export function compareLines(data: LineFigures, country: string): LineRow[] {
  return data.routes
    .filter((route) => route.part_of === null && reaches(route, country))
    .map((route) => rowOf(route, data))
    .toSorted(
      (a, b) =>
        further(a.state, b.state) ||
        (b.length?.km ?? 0) - (a.length?.km ?? 0) ||
        byWords(a.route.short_name, b.route.short_name),
    );
}

function rowOf(route: Route, { routes, lengths, costs, figures }: LineFigures): LineRow {
  const family = familyOf(route, routes);
  const own = costs.filter((row) => family.some(({ route_id }) => route_id === row.route_id));
  const range = spread(
    route,
    lengths.filter((row) => row.route_id === route.route_id),
  );
  const length = range?.used ?? null;
  const cost = costRange(route, own);
  const first = (indicator: string) =>
    figuresOf(indicator, family, figures).find(({ is_credible }) => is_credible) ?? null;
  return {
    route,
    state: stateOf(route),
    length,
    cost,
    perKm: cost?.isWhole && length ? perKm(cost, length) : null,
    freight: freightYears(figures, route.route_id).at(-1) ?? null,
    days: first("route_days"),
    gauge: first("route_gauge"),
  };
}

function perKm({ least, most }: CostRange, length: RouteLength): LineRow["perKm"] {
  const km = {
    value: length.km,
    value_low: length.km_low,
    value_high: length.km_high,
    input_ids: length.observation_id,
  };
  const by = (cost: RouteCost) => compute("[cost] / [km]", { cost: { ...cost, input_ids: cost.observation_id }, km });
  const [low, high] = [by(least), by(most)];
  return low && high ? { least: low, most: high } : null;
}

/**
 * Returns the freight that went over a line, or with null by rail from country to country over all lines, a figure a
 * period, the oldest first; no forecasts.
 */
export function freightYears(figures: readonly RouteFigure[], route: string | null): RouteFigure[] {
  const carried = figures.filter(
    ({ indicator, route_id, obs_status, is_credible }) =>
      indicator === (route === null ? "rail_freight" : "route_freight") &&
      route_id === route &&
      obs_status !== "F" &&
      is_credible,
  );
  const periods = [...new Set(carried.map(({ period }) => period ?? ""))].sort(byWords);
  return periods.flatMap((period) => carried.find((row) => (row.period ?? "") === period) ?? []);
}
