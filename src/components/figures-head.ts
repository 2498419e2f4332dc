import { h } from "./dom.js";
import type { FigureEntry, FigureQuery, Order } from "./figures-query.js";
import { FIGURE_COLUMNS } from "./figures-row.js";
import { counted } from "./words.js";

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

/** Returns in words how many figures of how many were found: "46 figures of 1,238, from 27 sources." */
export function hitsText(hits: readonly FigureEntry[], total: number): string {
  if (hits.length === 0) return "No figure fits. Try fewer words or fewer filters.";
  const figures = counted(hits.length, "figure");
  const sources = counted(new Set(hits.map(({ row }) => row.source_id)).size, "source");
  return hits.length === total
    ? `All ${figures}, from ${sources}.`
    : `${figures} of ${total.toLocaleString("en-GB")}, from ${sources}.`;
}
