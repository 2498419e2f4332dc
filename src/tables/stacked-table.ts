import { h } from "../base/dom.js";
import type { TableColumn } from "./table.js";

/**
 * Returns a table whose rows become small cards on narrow screens, each cell under its heading. The roles keep it a
 * table for screen readers there too.
 */
export function stackedTable<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  { caption = null }: { caption?: string | null } = {},
): HTMLElement {
  const cls = ({ amount }: TableColumn<Row>) => (amount ? "amount" : null);
  return h(
    "table",
    { class: "stacked", role: "table" },
    caption && h("caption", {}, caption),
    h(
      "thead",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row" },
        columns.map((column) => h("th", { scope: "col", role: "columnheader", class: cls(column) }, column.label)),
      ),
    ),
    h(
      "tbody",
      { role: "rowgroup" },
      rows.map((row) =>
        h(
          "tr",
          { role: "row" },
          columns.map((column) =>
            h("td", { role: "cell", class: cls(column), "data-label": column.label }, h("div", {}, column.cell(row))),
          ),
        ),
      ),
    ),
  );
}
