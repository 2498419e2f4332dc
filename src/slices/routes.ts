import { familyOf, reaches } from "../facts/route-rows.js";
import type { MapData } from "../map/scene.js";
import type { RouteCost } from "../rows/routes/route-costs.js";
import type { RouteFigure } from "../rows/routes/route-figures.js";
import type { RouteLength } from "../rows/routes/route-lengths.js";
import type { Route } from "../rows/routes/routes.js";
import type { Slices, Tables } from "./tables.js";

/** All lines with what is stated of them, the land that they run through, and the line that is shown first. */
export interface RoutesSlice extends Omit<MapData, "chosen"> {
  first: string;
  /** The country that lines are counted by which reach it. */
  partner: string;
  partnerName: string;
  countries: readonly { country: string; name: string }[];
  lengths: readonly RouteLength[];
  costs: readonly RouteCost[];
  figures: readonly RouteFigure[];
}

/** Returns the one slice of the page on lines; none without any line. */
export function cut(tables: Tables): Slices<RoutesSlice> {
  const { routes, focus, codes } = tables;
  const slices = new Map<string, RoutesSlice>();
  const partner = focus[0]?.partner ?? "";
  const first = firstLine(tables, partner);
  if (!first) return slices;
  const crossed = new Set(routes.flatMap((route) => route.countries.split(" ")));
  slices.set("routes", {
    first: first.route_id,
    partner,
    partnerName: focus[0]?.partner_name ?? "",
    countries: codes
      .filter(({ list, code }) => list === "countries" && crossed.has(code))
      .map(({ code, name }) => ({ country: code, name })),
    routes,
    lengths: tables.route_lengths,
    stops: tables.route_stops,
    costs: tables.route_costs,
    figures: tables.route_figures.filter(
      (row) => row.route_id !== null || (row.reporter === focus[0]?.reporter && row.partner === partner),
    ),
    places: tables.places,
    land: tables.map,
  });
  return slices;
}

/** The line that is shown first: of those that reach the partner, the one of which most figures are stated. */
function firstLine({ routes, route_lengths, route_costs, route_figures }: Tables, partner: string): Route | undefined {
  const lines = routes.filter((route) => route.part_of === null);
  const figures = [...route_lengths, ...route_costs, ...route_figures];
  const count = (line: Route) => {
    const family = new Set(familyOf(line, routes).map(({ route_id }) => route_id));
    return figures.filter(({ route_id }) => route_id !== null && family.has(route_id)).length;
  };
  return lines.toSorted((a, b) => Number(reaches(b, partner)) - Number(reaches(a, partner)) || count(b) - count(a))[0];
}
