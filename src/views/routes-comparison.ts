import { tonnes } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import { chart } from "../charts/chart.js";
import { compareBars } from "../charts/compare-bars.js";
import { publishers } from "../charts/parts/publishers.js";
import { stateLink } from "../controls/state-link.js";
import { compareLines, freightYears, type LineRow } from "../facts/routes/comparison.js";
import type { RouteFigure } from "../rows/routes/route-figures.js";
import type { Route } from "../rows/routes/routes.js";
import type { RoutesSlice } from "../slices/routes.js";
import { figureWords } from "../tables/route-record.js";
import { stackedTable } from "../tables/stacked-table.js";
import type { TableColumn } from "../tables/table.js";
import { comparisonWords as words } from "../text/en/routes/comparison.js";
import { capital, lengthOf, routeName, STATE_WORDS } from "../text/en/routes.js";
import { headline } from "../trace/marks.js";
import { stated } from "../trace/number.js";

/** All lines that reach the partner beside each other: which carry goods today, and which are plans. */
export function linesPart(slice: RoutesSlice, chosen: Route): Child {
  const rows = compareLines(slice, slice.partner);
  if (rows.length === 0) return null;
  const carried = freightYears(slice.figures, null);
  const known = rows.filter(isKnown);
  return [
    h("h2", {}, headline(words.heading(rows, slice.partnerName))),
    words.lead(rows, carried.at(-1)),
    known.length > 0 && stackedTable(known, columnsOf(known, chosen)),
    words.unknown(rows.filter((row) => !isKnown(row))),
    freightChart(carried, null),
  ];
}

/** Whether any figure of a line is known. */
function isKnown({ length, cost, freight, days, gauge }: LineRow): boolean {
  return [length, cost, freight, days, gauge].some((figure) => figure !== null);
}

function columnsOf(rows: readonly LineRow[], chosen: Route): TableColumn<LineRow>[] {
  const { columns, none } = words;
  const figure = (label: string, of: (row: LineRow) => RouteFigure | null): TableColumn<LineRow> => ({
    label,
    amount: true,
    cell: (row) => {
      const found = of(row);
      if (!found) return none;
      const isOfSection = found.route_id !== row.route.route_id;
      return [stated(figureWords(found), found.observation_id), isOfSection && sub(words.ofSection)];
    },
  });
  const hasFreight = rows.some(({ freight }) => freight !== null);
  return [
    {
      label: columns.line,
      cell: ({ route }) =>
        route === chosen
          ? h("b", {}, routeName(route))
          : stateLink("routes", { line: route.route_id }, routeName(route)),
    },
    { label: columns.state, cell: ({ state }) => capital(STATE_WORDS[state]) },
    { label: columns.length, amount: true, cell: ({ length }) => (length ? lengthOf(length) : none) },
    {
      label: columns.cost,
      amount: true,
      cell: ({ cost }) => (cost ? [words.costOf(cost), !cost.isWhole && sub(words.ofSections)] : none),
    },
    { label: columns.perKm, amount: true, cell: ({ perKm }) => (perKm ? words.perKm(perKm) : none) },
    ...(hasFreight ? [figure(columns.freight, ({ freight }) => freight)] : []),
    figure(columns.days, ({ days }) => days),
    figure(columns.gauge, ({ gauge }) => gauge),
  ];
}

const sub = (text: string) => h("span", { class: "sub" }, text);

/** Freight by year, over one line or over all; nothing where fewer than two years are known. */
export function freightChart(rows: readonly RouteFigure[], route: Route | null): Child {
  if (rows.length < 2) return null;
  const { columns, title, unit } = words.freight;
  const bars = rows.map((row) => ({
    label: row.period ?? "",
    value: row.value,
    strong: row === rows.at(-1),
    formula: `[${row.observation_id}]`,
    publisher: row.publisher,
  }));
  return chart({
    name: route ? "line-freight" : "rail-freight",
    title: title(rows, route),
    level: "h3",
    unit,
    source: publishers(bars),
    draw: ({ width }) => compareBars(bars, { width, format: tonnes }),
    rows: bars,
    columns: [
      { label: columns.period, cell: ({ label }) => label },
      {
        label: columns.amount,
        cell: ({ value, formula }) => stated(tonnes(value), formula.slice(1, -1)),
        amount: true,
      },
      { label: columns.source, cell: ({ publisher }) => h("cite", {}, publisher) },
    ],
  });
}
