import { type Child, h } from "../base/dom.js";
import { tableWords } from "../text/en/base/tables.js";

/** A column of a table. */
export interface TableColumn<Row> {
  label: string;
  /** What a cell shows. */
  cell: (row: Row) => Child;
  /** Whether it is an amount, which is set to the right. */
  amount?: boolean;
  /** What a cell holds in a download, where that is more than it shows, and the unit of that. */
  value?: (row: Row) => string | number | null;
  unit?: string;
}

/** Returns a table that scrolls sideways by itself where it is too wide. */
export function dataTable<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): HTMLElement {
  const cls = (column: TableColumn<Row>) => (column.amount ? "amount" : null);
  return h(
    "div",
    {
      class: "table-scroll",
      tabindex: 0,
      role: "region",
      "aria-label": tableWords.region(columns.map((column) => column.label)),
    },
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          columns.map((column) => h("th", { class: cls(column), scope: "col" }, column.label)),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h(
            "tr",
            {},
            columns.map((column) => h("td", { class: cls(column) }, column.cell(row))),
          ),
        ),
      ),
    ),
  );
}
