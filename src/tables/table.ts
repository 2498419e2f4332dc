import { type Child, h } from "../base/dom.js";

/** A column of a table: its heading, what a cell shows, and whether it is an amount (set to the right). */
export interface TableColumn<Row> {
  label: string;
  cell: (row: Row) => Child;
  amount?: boolean;
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
      "aria-label": `Table: ${columns.map((column) => column.label).join(", ")}`,
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
