import { h } from "./dom.js";
import { digits, intervalReason, intervalWords, type Names, subject } from "./figure-words.js";
import { stated } from "./number.js";
import type { Observation } from "./rows.js";
import { stackedTable } from "./stacked-table.js";

/** Returns one figure a row with what its words allow it to mean, and by which rule. */
export function intervalTable(rows: readonly Observation[], names: Names): HTMLElement {
  return stackedTable(rows, [
    { label: "Printed", cell: (row) => h("q", {}, row.printed) },
    { label: "Stored", cell: (row) => stated(digits(row.value), row.observation_id), amount: true },
    {
      label: "Can mean",
      cell: (row) => intervalWords(row, ["rank", "count", "times"].includes(row.unit) ? "" : names("units", row.unit)),
    },
    { label: "Rule", cell: (row) => intervalReason(row) },
    { label: "What it is", cell: (row) => subject(row) },
  ]);
}
