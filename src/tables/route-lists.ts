import { type Child, h } from "../base/dom.js";
import { spread, stateOf } from "../facts/route-rows.js";
import type { RouteFigure } from "../rows/routes/route-figures.js";
import type { RouteLength } from "../rows/routes/route-lengths.js";
import type { Route } from "../rows/routes/routes.js";
import {
  capital,
  kmRange,
  lengthOf,
  remarkOn,
  routeName,
  routeWords,
  STATE_WORDS,
  sourceCount,
  whenSaid,
} from "../text/en/routes.js";
import { stated } from "../trace/number.js";
import { figureWords } from "./route-record.js";
import { dataTable } from "./table.js";

/** Returns every length stated for a line, folded, a line of text each; those that cannot stand are last. */
export function lengthList(lengths: readonly RouteLength[]): Child {
  if (lengths.length < 2) return null;
  const doubtful = lengths.filter((row) => !row.is_credible);
  const rows = [...lengths.filter((row) => row.is_credible), ...doubtful];
  return folded(
    routeWords.lists.length(lengths.length, doubtful.length),
    rows.map((row) => entry(lengthOf(row), row)),
  );
}

/** Returns every other figure of a line and its sections, folded. */
export function figureList(figures: readonly RouteFigure[], routes: readonly Route[]): Child {
  if (figures.length < 2) return null;
  return folded(
    routeWords.lists.other(figures.length),
    figures.map((row) => {
      const route = routes.find(({ route_id }) => route_id === row.route_id);
      return entry([stated(figureWords(row), row.observation_id), route && `, ${routeName(route)}`], row);
    }),
  );
}

function entry(value: Child, row: RouteLength | RouteFigure): HTMLElement {
  const remark = remarkOn(row);
  return h("li", {}, value, ", ", h("cite", {}, row.publisher), `, ${whenSaid(row)}`, remark && [". ", remark]);
}

function folded(summary: Child, items: readonly HTMLElement[]): HTMLElement {
  return h("details", { class: "stated" }, h("summary", {}, summary), h("ul", {}, items));
}

/** The sections of a line with their state and the length to use. */
export function sectionTable(sections: readonly Route[], lengths: readonly RouteLength[]): HTMLElement {
  const { partColumns } = routeWords;
  return dataTable(sections, [
    {
      label: partColumns.name,
      cell: (row) => [
        routeName(row),
        h("span", { class: "sub" }, capital(STATE_WORDS[stateOf(row)]), row.note && `. ${row.note}`),
      ],
    },
    { label: partColumns.length, amount: true, cell: (row) => sectionLength(row, lengths) },
  ]);
}

function sectionLength(section: Route, all: readonly RouteLength[]): Child {
  const own = all.filter((row) => row.route_id === section.route_id);
  const range = spread(section, own);
  if (!range) return own.length > 0 ? routeWords.noneStands : routeWords.none;
  const standing = own.filter((row) => row.is_credible);
  return [
    lengthOf(range.used),
    h("span", { class: "sub" }, range.ratio > 1 && [kmRange(range), ", "], sourceCount(standing)),
  ];
}
