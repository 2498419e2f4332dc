import { csvFormatRows } from "d3-dsv";
import { csvText } from "../../pipelines/text/csv.js";
import { h, textOf } from "../base/dom.js";
import type { TableColumn } from "../tables/table.js";
import { chartWords } from "../text/en/chart.js";
import { qualityWords } from "../text/en/quality.js";
import { MARKS, marksOfLink } from "../trace/marks.js";

/**
 * Returns rows as CSV: columns as shown, amounts as numbers with their unit in the heading, the marks of quality that
 * the numbers of a row bear, and where from.
 */
export function rowsCsv<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], from: string): string {
  const heading = columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  const cells = rows.map((row) => [...columns.map((column) => cellOf(row, column)), marksIn(row, columns), from]);
  return csvFormatRows([[...heading, chartWords.marks, chartWords.from], ...cells]);
}

function marksIn<Row>(row: Row, columns: readonly TableColumn<Row>[]): string {
  const shown = h(
    "div",
    {},
    columns.map(({ cell }) => cell(row)),
  );
  const marks = [...shown.querySelectorAll("a")].flatMap((link) => marksOfLink(link) ?? []);
  return MARKS.filter((mark) => marks.includes(mark))
    .map((mark) => qualityWords.names[mark])
    .join("; ");
}

function cellOf<Row>(row: Row, { cell, value }: TableColumn<Row>): string {
  if (!value) return csvText(textOf(cell(row)));
  const known = value(row);
  if (known === null || known === undefined) return "";
  return typeof known === "number" ? String(known) : csvText(String(known));
}
