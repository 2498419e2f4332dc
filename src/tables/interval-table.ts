import type { Observation } from "../rows/observations.js";
import { methodWords } from "../text/en/method.js";
import { digits, intervalReason, intervalWords, subject } from "../text/en/trace/figure.js";
import type { Names } from "../trace/code-names.js";
import { rule, stated } from "../trace/number.js";
import { aboutLink } from "../trace/printed-links.js";
import { stackedTable } from "./stacked-table.js";

/** Returns one figure a row with what its words allow it to mean, and by which rule. */
export function intervalTable(rows: readonly Observation[], names: Names): HTMLElement {
  const words = methodWords.intervals;
  return stackedTable(rows, [
    { label: words.printed, cell: (row) => stated(row.printed, row.observation_id) },
    { label: words.stored, cell: (row) => stated(digits(row.value), row.observation_id), amount: true },
    { label: words.means, cell: (row) => aboutLink(intervalWords(row, unitWords(row, names)), row.observation_id) },
    { label: words.rule, cell: (row) => rule(intervalReason(row)) },
    { label: words.what, cell: (row) => subject(row) },
  ]);
}

function unitWords({ unit }: Observation, names: Names): string {
  return ["rank", "count", "times"].includes(unit) ? "" : names("units", unit);
}
