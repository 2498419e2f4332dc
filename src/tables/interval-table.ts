import type { Observation } from "../rows/observations.js";
import { digits, intervalReason, intervalWords, type Names, subject } from "../trace/figure-words.js";
import { rule, stated } from "../trace/number.js";
import { aboutLink } from "../trace/printed-links.js";
import { stackedTable } from "./stacked-table.js";

/** Returns one figure a row with what its words allow it to mean, and by which rule. */
export function intervalTable(rows: readonly Observation[], names: Names): HTMLElement {
  return stackedTable(rows, [
    { label: "Printed", cell: (row) => stated(row.printed, row.observation_id) },
    { label: "Stored", cell: (row) => stated(digits(row.value), row.observation_id), amount: true },
    {
      label: "Can mean",
      cell: (row) => aboutLink(intervalWords(row, unitWords(row, names)), row.observation_id),
    },
    { label: "Rule", cell: (row) => rule(intervalReason(row)) },
    { label: "What it is", cell: (row) => subject(row) },
  ]);
}

function unitWords({ unit }: Observation, names: Names): string {
  return ["rank", "count", "times"].includes(unit) ? "" : names("units", unit);
}
