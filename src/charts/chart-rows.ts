import { csvFormatRows } from "d3-dsv";
import { csvText } from "../../pipelines/text/csv.js";
import { textOf } from "../base/dom.js";
import type { TableColumn } from "../tables/table.js";
import { chartWords } from "../text/en/chart.js";

/** Returns rows as CSV: columns as shown, amounts as numbers with their unit in the heading, and where from. */
export function rowsCsv<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], from: string): string {
  const heading = columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  const cells = rows.map((row) => [...columns.map((column) => cellOf(row, column)), from]);
  return csvFormatRows([[...heading, chartWords.from], ...cells]);
}

function cellOf<Row>(row: Row, { cell, value }: TableColumn<Row>): string {
  if (!value) return csvText(textOf(cell(row)));
  const known = value(row);
  if (known === null || known === undefined) return "";
  return typeof known === "number" ? String(known) : csvText(String(known));
}
