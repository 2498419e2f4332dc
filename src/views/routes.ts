import { h } from "../base/dom.js";
import { byWords } from "../base/order.js";
import { type Choice, form, radio, select } from "../controls/controls.js";
import { costRange, familyOf, figuresOf, rootOf, STATES, spread, stateOf } from "../facts/route-rows.js";
import { freightYears } from "../facts/routes/comparison.js";
import type { Shows } from "../map/route-map.js";
import type { Route } from "../rows/routes/routes.js";
import type { RoutesSlice } from "../slices/routes.js";
import { figureList, lengthList, sectionTable } from "../tables/route-lists.js";
import { routeRecord } from "../tables/route-record.js";
import { lengthWords } from "../text/en/route-charts.js";
import { lineWords, routeName, routeWords, stateGroup } from "../text/en/routes.js";
import { headline } from "../trace/marks.js";
import { costsChart, lengthsPart, mapChart, measuredLines } from "./routes-charts.js";
import { freightChart, linesPart } from "./routes-comparison.js";
import { chosen, type State, type View } from "./view.js";

const SHOWS: readonly Shows[] = ["line", "region"];
/** The chart of lengths with all whole lines. */
const WHOLE = "lines";

/** The lines, one of them at a time: where it runs, what is known of it, and how far its lengths lie apart. */
export const view: View<RoutesSlice> = {
  slices: () => ["routes"],
  draw(state, [slice]) {
    if (!slice) return { state: {}, parts: { heading: routeWords.noLines } };
    const line = lineOf(state["line"], slice);
    if (!line) return { state: {}, parts: { heading: routeWords.noLines } };
    const shows = chosen(state["shows"], SHOWS) ?? "line";
    const of = chosen(state["of"], [WHOLE, ...measuredLines(slice).map(({ route_id }) => route_id)]) ?? WHOLE;
    const now: State = { line: line.route_id, shows, of };
    const family = familyOf(line, slice.routes);
    const lengths = slice.lengths.filter((row) => row.route_id === line.route_id);
    const costs = slice.costs.filter((cost) => family.some(({ route_id }) => route_id === cost.route_id));
    const others = ["route_gauge", "route_capacity", "route_days"].flatMap((one) =>
      figuresOf(one, family, slice.figures),
    );
    return {
      state: now,
      parts: {
        heading: headline(lineWords.heading(line, spread(line, lengths), costRange(line, costs))),
        lead: lineWords.lead(line, lengths),
        controls: controls(slice, now),
        map: mapChart(slice, line, shows),
        known: routeRecord(line, slice, { partner: slice.partner, countries: countriesOf(line, slice) }),
        figures: [lengthList(lengths), figureList(others, slice.routes)],
        costs: [costsChart(line, costs), freightChart(freightYears(slice.figures, line.route_id), line)],
        lines: linesPart(slice, line),
        sections: sections(family.slice(1), slice),
        lengths: lengthsPart(slice, of === WHOLE ? null : of, lengthControls(slice, of)),
      },
    };
  },
};

/** The line that an address names, be it by one of its sections; else the first. */
function lineOf(id: string | undefined, { routes, first }: RoutesSlice): Route | undefined {
  const named = routes.find(({ route_id }) => route_id === id) ?? routes.find(({ route_id }) => route_id === first);
  return named && rootOf(named, routes);
}

function countriesOf(line: Route, { countries }: RoutesSlice): string[] {
  return line.countries.split(" ").map((code) => countries.find(({ country }) => country === code)?.name ?? code);
}

function controls({ routes }: RoutesSlice, { line, shows }: State) {
  const choices = STATES.flatMap((state) =>
    routes
      .filter((route) => route.part_of === null && stateOf(route) === state)
      .map((route): Choice => ({ value: route.route_id, label: routeName(route), group: stateGroup(state) }))
      .sort((a, b) => byWords(a.label, b.label)),
  );
  return form(
    [
      select({ name: "line", label: routeWords.line, choices, value: line }),
      radio({
        name: "shows",
        label: routeWords.shows,
        choices: SHOWS.map((value) => ({ value, label: routeWords.views[value] })),
        value: shows,
      }),
    ],
    { label: routeWords.controls },
  );
}

function lengthControls(slice: RoutesSlice, of: string) {
  const lines = measuredLines(slice).map(
    (route): Choice => ({ value: route.route_id, label: routeName(route), group: lengthWords.oneLine }),
  );
  return form(
    [
      select({
        name: "of",
        label: lengthWords.show,
        choices: [{ value: WHOLE, label: lengthWords.whole }, ...lines],
        value: of,
      }),
    ],
    { label: lengthWords.controls },
  );
}

function sections(parts: readonly Route[], { lengths }: RoutesSlice) {
  if (parts.length === 0) return null;
  return h(
    "details",
    { class: "stated" },
    h("summary", {}, routeWords.parts(parts.length)),
    sectionTable(parts, lengths),
  );
}
