import { list } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import type { Names } from "../trace/figure-words.js";
import { counted } from "../trace/number.js";
import { type FigureEntry, type FigureQuery, type Order, unitsOf } from "./figures-query.js";
import { FIGURE_COLUMNS } from "./figures-row.js";

/** Returns the head of the list, whose headings are buttons that order it; `mark` says which one does and which way. */
export function figureHead(sortBy: (order: Order) => void) {
  const cells = FIGURE_COLUMNS.map(({ order, label, amount, wide }) => ({
    order,
    cell: h(
      "th",
      { scope: "col", class: [amount ? "amount" : "", wide ? "wide" : ""].join(" ").trim() || null },
      h("button", { class: "sort", type: "button", onclick: () => sortBy(order) }, label),
    ),
  }));
  const row = cells.map(({ cell }) => cell);
  return {
    element: h("thead", {}, h("tr", {}, row)),
    mark({ order: current, descending }: FigureQuery) {
      for (const { order, cell } of cells) {
        if (order === current) cell.setAttribute("aria-sort", descending ? "descending" : "ascending");
        else cell.removeAttribute("aria-sort");
      }
    },
  };
}

/**
 * Returns in words how many figures of how many were found ("46 figures of 1,238, from 27 sources") and how they are
 * ordered.
 */
export function hitsText(
  hits: readonly FigureEntry[],
  { total, order, names }: { total: number; order: Order; names: Names },
): Child[] {
  if (hits.length === 0) return ["No figure fits. Try fewer words or fewer filters."];
  const figures = counted(hits.length, "figure");
  const sources = counted(new Set(hits.map(({ row }) => row.source_id)).size, "source");
  const found = hits.length === total ? ["All ", figures] : [figures, " of ", counted(total)];
  return [...found, ", from ", sources, ".", order === "value" && unitWords(unitsOf(hits), names)];
}

/** Values of several units have no order among them, which is said. */
function unitWords(units: readonly string[], names: Names): string | false {
  if (units.length < 2) return false;
  const first = units.slice(0, 3).map((unit) => names("units", unit));
  const rest = units.length > first.length ? [...first, "others"] : first;
  return ` Ordered by value within each unit: ${list(rest)}.`;
}
