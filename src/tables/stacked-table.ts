import { h } from "../base/dom.js";
import type { TableColumn } from "./table.js";

/** What a cell holds that has nothing to say; a card leaves it out. */
const NONE = ["", "–"];

/**
 * Returns a table whose rows become small cards on narrow screens, each cell under its heading. The roles keep it a
 * table for screen readers there too.
 */
export function stackedTable<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  { caption = null }: { caption?: string | null } = {},
): HTMLElement {
  const cls = ({ amount }: TableColumn<Row>, ...more: (string | false)[]) =>
    [amount && "amount", ...more].filter(Boolean).join(" ") || null;
  const cell = (column: TableColumn<Row>, row: Row) => {
    const content = h("div", {}, column.cell(row));
    const isNone = NONE.includes(content.textContent ?? "");
    return h("td", { role: "cell", class: cls(column, isNone && "none"), "data-label": column.label }, content);
  };
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
          columns.map((column) => cell(column, row)),
        ),
      ),
    ),
  );
}
