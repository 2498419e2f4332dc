import { type Child, h } from "../base/dom.js";
import type { FigureEntry, Order } from "../facts/figure-search.js";
import { BATCH } from "../facts/figure-state.js";
import { figureWords } from "../text/en/figures.js";
import { digits, measure, periodWords, readable, subject } from "../text/en/trace/figure.js";
import type { Names } from "../trace/code-names.js";
import { stated } from "../trace/number.js";

/** The columns, with the order that each stands for and which way it goes first. */
const COLUMNS: readonly { name: keyof typeof figureWords.columns; order?: Order; descends?: boolean }[] = [
  { name: "what", order: "what" },
  { name: "period", order: "period", descends: true },
  { name: "value", order: "value", descends: true },
  { name: "printed" },
  { name: "source", order: "source" },
  { name: "reported", order: "reported", descends: true },
  { name: "status", order: "status", descends: true },
];

/** How the figures of a table are ordered, whether by unit, and what leads to another order. */
interface Ordering {
  isByUnit: boolean;
  order: Order;
  descending: boolean;
  link: (words: Child, order: Order, descending: boolean) => Child;
}

/**
 * Returns a table of figures, one a line; where they are ordered by unit, each unit has a heading. On narrow screens
 * each line becomes a small card; the roles keep it a table for screen readers there too.
 */
export function figuresTable(entries: readonly FigureEntry[], names: Names, ordering: Ordering): HTMLElement {
  const isFirstOfUnit = ({ row }: FigureEntry, i: number) => row.unit !== entries[i - 1]?.row.unit;
  const rows = entries.map((entry, i) => [
    ordering.isByUnit && isFirstOfUnit(entry, i) && unitLine(entry.row.unit, names),
    lineOf(entry, i, names),
  ]);
  return h(
    "table",
    { class: "figures-table", role: "table", "aria-label": figureWords.table },
    h(
      "thead",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row" },
        COLUMNS.map((column) => heading(column, ordering)),
      ),
    ),
    h("tbody", { role: "rowgroup" }, rows),
  );
}

function heading(
  { name, order, descends = false }: (typeof COLUMNS)[number],
  { order: now, descending, link }: Ordering,
) {
  const words = figureWords.columns[name];
  const isSorted = order === now;
  return h(
    "th",
    {
      scope: "col",
      role: "columnheader",
      class: name,
      "aria-sort": isSorted && (descending ? "descending" : "ascending"),
    },
    order ? link(words, order, isSorted ? !descending : descends) : words,
  );
}

function unitLine(unit: string, names: Names): HTMLElement {
  const words = h("th", { colspan: COLUMNS.length, scope: "colgroup", role: "cell" }, figureWords.unit(unit, names));
  return h("tr", { class: "unit-row", role: "row" }, words);
}

/** A figure in a line; the first line of each further batch can be gone to. */
function lineOf({ row, source }: FigureEntry, place: number, names: Names): HTMLElement {
  const number = stated(readable(row), row.observation_id);
  number.setAttribute("title", digits(row.value));
  if (place > 0 && place % BATCH === 0) number.id = lineId(place);
  const marks = figureWords.marks(row, names);
  const cell = (name: string, ...words: Child[]) => h("td", { class: name, role: "cell" }, ...words);
  const small = (words: string) => h("span", { class: "sub" }, words);
  return h(
    "tr",
    { class: "figure-row", role: "row", "data-figure": row.observation_id },
    cell("what", h("strong", {}, measure(row)), small(subject(row))),
    cell("period", periodWords(row)),
    cell("value", number),
    cell("printed", h("q", { lang: source.language, dir: "auto" }, row.printed)),
    cell("source", h("cite", {}, source.publisher), small(figureWords.whose(row.authority))),
    cell("reported", figureWords.reported(source)),
    cell(
      "status",
      marks.map((word, i) => [i > 0 && ", ", h("span", { class: "mark" }, word)]),
    ),
  );
}

/** What finds the figure at a place of the list, counted from nought. */
export function lineId(place: number): string {
  return `line-${place + 1}`;
}
