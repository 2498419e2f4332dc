import { plain } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import { chart } from "../charts/chart.js";
import { costDots } from "../charts/cost-dots.js";
import { lengthDots, offScale } from "../charts/length-dots.js";
import { publishers } from "../charts/parts/publishers.js";
import {
  costRange,
  familyOf,
  type LengthRow,
  type RouteState,
  reaches,
  STATES,
  spread,
  stopsOf,
} from "../facts/route-rows.js";
import { drawnOnMap, type Leg, legsOf, variantsOf } from "../map/legs.js";
import { drawingNotes } from "../map/notes.js";
import { routeMap, type Shows } from "../map/route-map.js";
import { chosenLegsOf } from "../map/scene.js";
import type { RouteCost } from "../rows/routes/route-costs.js";
import type { RouteLength } from "../rows/routes/route-lengths.js";
import type { Route } from "../rows/routes/routes.js";
import type { RoutesSlice } from "../slices/routes.js";
import { mapWords } from "../text/en/map.js";
import { costFigureWords, lengthWords, reachWords } from "../text/en/route-charts.js";
import { costOf, dashed, lengthOf, remarkOn, routeName, whenSaid } from "../text/en/routes.js";
import { computed, counted, stated } from "../trace/number.js";

/** The map of one line or of all, with what it leaves out. */
export function mapChart(slice: RoutesSlice, line: Route, shows: Shows, name = "routes-map"): Child {
  const { routes, stops, places } = slice;
  const data = { ...slice, chosen: line };
  const drawn = [line, ...variantsOf(line, routes, stops)];
  const { columns } = mapWords;
  const rows = drawn.flatMap((route) => stopsOf(route.route_id, stops).map((stop) => ({ ...stop, route })));
  return [
    chart({
      name,
      title: shows === "line" ? stretches(slice, line) : reached(slice),
      unit: mapWords.unit,
      over: zoomButtons(),
      source: mapWords.source,
      draw: (size) => routeMap(data, { size, shows }),
      rows,
      columns: [
        { label: columns.line, cell: ({ route }) => routeName(route) },
        { label: columns.position, cell: ({ position }) => counted(position), amount: true },
        { label: columns.place, cell: ({ name }) => name },
        { label: columns.lat, cell: (row) => coordinate(row.lat, `[lat:${row.place_id}]`), amount: true },
        { label: columns.lon, cell: (row) => coordinate(row.lon, `[lon:${row.place_id}]`), amount: true },
        { label: columns.remark, cell: (row) => mapWords.remark(row.is_stand_in, row.goes_by_sea) },
      ],
    }),
    mapWords.notes(drawingNotes(data, drawn, places)),
  ];
}

function coordinate(degrees: number | null, formula: string): Child {
  return degrees === null ? mapWords.unknown : computed(plain(degrees, 3), formula);
}

/** What moves the map, by a click that the browser hears; without a script they are not shown. */
function zoomButtons(): Child {
  return h(
    "span",
    { class: "map-buttons" },
    (["in", "out", "home"] as const).map((zoom) =>
      h("button", { type: "button", "data-zoom": zoom, "aria-label": mapWords.zoom[zoom], title: mapWords.zoom[zoom] }),
    ),
  );
}

/** How far the stretches of a line are, those that follow each other in one state taken together. */
function stretches({ routes, stops }: RoutesSlice, line: Route): string {
  const runs: { state: RouteState; first: Leg; last: Leg }[] = [];
  const legs = chosenLegsOf(line, legsOf(drawnOnMap(routes), stops), stops);
  for (const leg of legs) {
    const run = runs.at(-1);
    if (run && run.state === leg.state) run.last = leg;
    else runs.push({ state: leg.state, first: leg, last: leg });
  }
  const names = (state: RouteState) =>
    runs.filter((run) => run.state === state).map(({ first, last }) => mapWords.stretch(first.fromName, last.toName));
  const present = STATES.filter((state) => runs.some((run) => run.state === state));
  const atSea = legs.filter((leg) => leg.isSea).map((leg) => mapWords.stretch(leg.fromName, leg.toName));
  return mapWords.title(routeName(line), new Map(present.map((state) => [state, names(state)])), atSea);
}

function reached({ routes, partner, partnerName }: RoutesSlice): Child {
  const lines = routes.filter((route) => route.part_of === null && reaches(route, partner));
  return reachWords(lines, partnerName);
}

/** What a line and its sections are said to cost; a sentence where nobody says so. */
export function costsChart(line: Route, costs: readonly RouteCost[]): Child {
  const words = costFigureWords;
  if (costs.length === 0) return null;
  const ordered = costs.toSorted((a, b) => Number(b.route_id === line.route_id) - Number(a.route_id === line.route_id));
  return chart({
    name: "route-costs",
    title: words.title(costRange(line, costs)),
    unit: words.unit,
    key: words.key,
    source: publishers(costs),
    draw: (size) => costDots(ordered, { size }),
    rows: ordered,
    columns: [
      { label: words.columns.name, cell: (row) => dashed(row.route_name) },
      { label: words.columns.printed, cell: (row) => stated(row.printed, row.observation_id) },
      { label: words.columns.amount, cell: (row) => costOf(row), amount: true },
      { label: words.columns.source, cell: (row) => h("cite", {}, row.publisher) },
      { label: words.columns.date, cell: whenSaid },
      { label: words.columns.remark, cell: remarkOn },
    ],
  });
}

const lengthsOf = (route: Route, { lengths }: RoutesSlice): LengthRow => ({
  route,
  lengths: lengths.filter((row) => row.route_id === route.route_id),
});

/** Lines with sections of which lengths are stated. */
export function measuredLines(slice: RoutesSlice): Route[] {
  return slice.routes.filter(
    (route) =>
      route.part_of === null &&
      familyOf(route, slice.routes)
        .slice(1)
        .some((section) => lengthsOf(section, slice).lengths.length > 0),
  );
}

/** How far lengths lie apart: those of whole lines, or of one line and its sections. */
export function lengthsPart(slice: RoutesSlice, of: string | null, controls: Child): Child {
  const one = slice.routes.find(({ route_id }) => route_id === of);
  const lines = slice.routes.filter((route) => route.part_of === null);
  const ratio = ({ route, lengths }: LengthRow) => spread(route, lengths)?.ratio ?? 0;
  const rows = (one ? familyOf(one, slice.routes) : lines)
    .map((route) => lengthsOf(route, slice))
    .filter(({ lengths }) => lengths.length > 0)
    .toSorted((a, b) => Number(b.route === one) - Number(a.route === one) || ratio(b) - ratio(a));
  if (rows.length === 0) return null;
  const all = rows.flatMap(({ lengths }) => lengths);
  const named = (row: RouteLength) => lengthWords.item(row, nameOf(row.route_id, slice));
  const unmeasured = one ? [] : lines.filter((line) => lengthsOf(line, slice).lengths.length === 0);
  const { columns } = lengthWords;
  return [
    controls,
    chart({
      name: "route-lengths",
      title: lengthsTitle(rows, one, ratio),
      level: "h3",
      unit: lengthWords.unit,
      key: lengthWords.key,
      source: [publishers(all), lengthWords.source],
      draw: (size) => lengthDots(rows, { size }),
      rows: all,
      columns: [
        { label: columns.name, cell: (row) => nameOf(row.route_id, slice) },
        { label: columns.printed, cell: (row) => stated(row.printed, row.observation_id) },
        { label: columns.km, cell: (row) => lengthOf(row), amount: true },
        { label: columns.source, cell: (row) => h("cite", {}, row.publisher) },
        { label: columns.date, cell: whenSaid },
        { label: columns.remark, cell: remarkOn },
      ],
    }),
    lengthWords.outside(offScale(rows).map(named)),
    lengthWords.unmeasured(unmeasured.map(routeName)),
  ];
}

function nameOf(id: string, { routes }: RoutesSlice): string {
  const route = routes.find(({ route_id }) => route_id === id);
  return route ? routeName(route) : id;
}

function lengthsTitle(rows: readonly LengthRow[], one: Route | undefined, ratio: (row: LengthRow) => number): Child {
  const [widest] = rows.filter((row) => ratio(row) > 1).toSorted((a, b) => ratio(b) - ratio(a));
  const range = widest && spread(widest.route, widest.lengths);
  if (!widest || !range) return lengthWords.titleNone;
  return one ? lengthWords.titleOne(one, widest.route, range) : lengthWords.titleWhole(widest.route, range);
}
