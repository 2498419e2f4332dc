import { km, list, plain } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import { KINDS, kmRange, pageCount, remarkOn, routeName, STATES, spread } from "../facts/route-rows.js";
import type { RouteLength } from "../rows/route-lengths.js";
import type { Route } from "../rows/routes.js";
import { computed, stated } from "../trace/number.js";
import { stackedTable } from "./stacked-table.js";

/** Countries of the routes by their three-letter codes, where the list of codes lacks them. */
const MORE_COUNTRIES: Record<string, string> = { GEO: "Georgia", FIN: "Finland", ARE: "United Arab Emirates" };

/** What is known of a line, in a paragraph. */
export function routeWords(route: Route, countryNames: ReadonlyMap<string, string>): HTMLElement {
  const countries = route.countries.split(" ").map((code) => countryNames.get(code) ?? MORE_COUNTRIES[code] ?? code);
  const kind = KINDS[route.kind] ?? route.kind;
  const state = STATES[route.state] ?? route.state;
  const direct = directKm(route);
  const ends = `from ${route.from_name} to ${route.to_name}`;
  return h(
    "p",
    {},
    `${kind[0]?.toUpperCase()}${kind.slice(1)} ${ends}, ${state}, in ${list(countries)}.`,
    direct && [" The ends lie ", direct, " apart in a straight line over the globe."],
    route.note ? ` ${route.note}` : null,
  );
}

/**
 * Returns the shortest way over the globe between the ends of a route, with its trace; nothing where it is not known.
 */
export function directKm({ route_id, great_circle_km }: Route): HTMLElement | null {
  if (great_circle_km === null) return null;
  return computed(km(Math.round(great_circle_km)), `[direct:${route_id}]`, "great-circle distance");
}

/** Every published length of one route, as printed. */
export function lengthTable(lengths: readonly RouteLength[]): HTMLElement {
  return stackedTable(lengths, [
    { label: "As printed", cell: (row) => stated(row.printed, row.observation_id) },
    { label: "km", amount: true, cell: (row) => stated(plain(row.km), row.observation_id) },
    { label: "Times the direct distance", amount: true, cell: timesDirect },
    { label: "Who says so", cell: (row) => h("cite", {}, row.publisher) },
    {
      label: "As of",
      cell: (row) =>
        h("span", { class: "keep" }, row.as_of ?? (row.published ? `page of ${row.published}` : "no date")),
    },
    { label: "Remark", cell: remarkOn },
  ]);
}

function timesDirect({ great_circle_ratio: ratio, observation_id, route_id }: RouteLength): Child {
  return ratio === null ? "–" : computed(plain(ratio, 2), `[${observation_id}] / [direct:${route_id}]`);
}

/** The sections of a line with the range of their published lengths. */
export function sectionTable(sections: readonly Route[], lengths: readonly RouteLength[]): HTMLElement {
  return stackedTable(sections, [
    { label: "Section or variant", cell: (row) => h("span", { class: "roomy" }, routeName(row)) },
    { label: "State", cell: (row) => STATES[row.state] ?? row.state },
    { label: "Published lengths", amount: true, cell: (row) => sectionRange(row, lengths) },
    {
      label: "Direct distance",
      amount: true,
      cell: (row) => [directKm(row) ?? "–", row.uses_stand_in && row.great_circle_km !== null && " (about)"],
    },
    { label: "Remark", cell: (row) => row.note && h("span", { class: "roomy" }, row.note) },
  ]);
}

function sectionRange(section: Route, all: readonly RouteLength[]): Child {
  const own = all.filter((row) => row.route_id === section.route_id);
  const range = spread(section, own);
  if (!range) return own.length > 0 ? "none that can stand" : "none";
  return h("span", {}, kmRange(range), ", ", pageCount(own));
}
