import { h } from "./dom.js";
import { list, plain } from "./format.js";
import { computed, stated } from "./number.js";
import { KINDS, kmRange, pageCount, type Route, type RouteLength, routeName, STATES, spread } from "./route-rows.js";
import { dataTable } from "./table.js";

/** Countries of the routes by their three-letter codes, where the list of codes lacks them. */
const MORE_COUNTRIES: Record<string, string> = { GEO: "Georgia", FIN: "Finland", ARE: "United Arab Emirates" };

/** What is known of a line, in a paragraph. */
export function routeWords(route: Route, countryNames: ReadonlyMap<string, string>): HTMLElement {
  const countries = route.countries.split(" ").map((code) => countryNames.get(code) ?? MORE_COUNTRIES[code] ?? code);
  const kind = KINDS[route.kind] ?? route.kind;
  const state = STATES[route.state] ?? route.state;
  const direct =
    route.great_circle_km === null
      ? ""
      : ` The ends lie ${plain(route.great_circle_km, 0)} km apart in a straight line over the globe.`;
  return h(
    "p",
    {},
    `${kind[0]?.toUpperCase()}${kind.slice(1)} from ${route.from_name} to ${route.to_name}, ${state}, in ${list(countries)}.${direct}`,
    route.note ? ` ${route.note}` : null,
  );
}

/** Every published length of one route, as printed. */
export function lengthTable(lengths: readonly RouteLength[]): HTMLElement {
  return dataTable(lengths, [
    { label: "As printed", cell: (row) => stated(row.printed, row.observation_id) },
    { label: "km", amount: true, cell: (row) => plain(row.km) },
    {
      label: "Times the direct distance",
      amount: true,
      cell: (row) => (row.great_circle_ratio === null ? "–" : plain(row.great_circle_ratio, 2)),
    },
    { label: "Who says so", cell: (row) => row.publisher },
    {
      label: "As of",
      cell: (row) =>
        h("span", { class: "keep" }, row.as_of ?? (row.published ? `page of ${row.published}` : "no date")),
    },
    { label: "Remark", cell: (row) => roomy(remark(row)) },
  ]);
}

/** Text that keeps a readable width in a narrow table. */
export function roomy(text: string): HTMLElement | string {
  return text === "" ? "" : h("span", { class: "roomy" }, text);
}

function remark(row: RouteLength): string {
  const flags = [
    row.obs_status === "U" && "Doubtful.",
    row.obs_status === "D" && "Counts something else.",
    row.obs_status === "E" && "An estimate.",
    row.is_impossible && "Shorter than the direct distance.",
  ];
  return [...flags, row.note].filter(Boolean).join(" ");
}

/** The sections of a line with the range of their published lengths. */
export function sectionTable(sections: readonly Route[], lengths: readonly RouteLength[]): HTMLElement {
  return dataTable(sections, [
    { label: "Section or variant", cell: (row) => roomy(routeName(row)) },
    { label: "State", cell: (row) => STATES[row.state] ?? row.state },
    { label: "Published lengths", amount: true, cell: (row) => sectionRange(row, lengths) },
    {
      label: "Direct distance",
      amount: true,
      cell: (row) =>
        row.great_circle_km === null
          ? "–"
          : `${plain(row.great_circle_km, 0)} km${row.uses_stand_in ? " (about)" : ""}`,
    },
    { label: "Remark", cell: (row) => roomy(row.note ?? "") },
  ]);
}

function sectionRange(section: Route, all: readonly RouteLength[]): HTMLElement | string {
  const own = all.filter((row) => row.route_id === section.route_id);
  const range = spread(own);
  if (!range) return own.length > 0 ? "only doubtful ones" : "none";
  const { least, most } = range;
  const text = kmRange(range);
  const number =
    least.km === most.km
      ? stated(text, most.observation_id)
      : computed(text, {
          formula: "shortest and longest published length",
          inputIds: [least.observation_id, most.observation_id],
        });
  return h("span", {}, number, `, ${pageCount(own)}`);
}
