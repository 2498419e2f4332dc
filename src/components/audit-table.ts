import { type Audit, verdictMark } from "./audit-list.js";
import { type Child, h } from "./dom.js";
import { dayWords } from "./figure-words.js";
import { inUnit, plain, usd } from "./format.js";
import { computed, stated } from "./number.js";
import type { Observation } from "./rows.js";
import { stackedTable } from "./stacked-table.js";

/** A checked statement with what it claims and what was found. */
export interface AuditCheck extends Audit {
  formula: string;
  left_value: number | null;
  right_value: number | null;
  unit: string;
}

/** Returns the statements of the article with what they claim, what was found, and the verdict. */
export function auditTable(rows: readonly AuditCheck[], observations: ReadonlyMap<string, Observation>): HTMLElement {
  return stackedTable(rows, [
    {
      label: "Statement",
      cell: ({ check_id, statement, subject }) => [
        h("span", { class: "sub", id: `audit-${check_id}` }, subject),
        statement,
      ],
    },
    { label: "Claimed", cell: (row) => claimed(row, observations), amount: true },
    { label: "Found", cell: (row) => found(row, observations), amount: true },
    { label: "Verdict", cell: ({ verdict }) => verdictMark(verdict) },
    {
      label: "Why",
      cell: ({ explanation, formula }) => [explanation, h("span", { class: "sub" }, `Compared: ${formula}.`)],
    },
  ]);
}

/** Returns a value of a check in the words of its unit. */
export function checkValue(value: number | null, unit: string): string {
  if (value === null) return "–";
  if (unit === "year and month") return dayWords(`${Math.floor(value / 100)}-${String(value % 100).padStart(2, "0")}`);
  if (unit === "USD a month") return `${usd(value)} a month`;
  if (unit === "times") return `${plain(value, 2)} ×`;
  return unit === "borders" ? plain(value, 0) : inUnit(value, unit);
}

function claimed(
  { left_value, unit, input_ids, formula }: AuditCheck,
  observations: ReadonlyMap<string, Observation>,
): Child {
  const [first = ""] = input_ids.split(" ");
  const text = checkValue(left_value, unit);
  if (first === "" || left_value === null) return text;
  return observations.get(first)?.value === left_value
    ? stated(text, first)
    : computed(text, { formula, inputIds: [input_ids] });
}

function found(
  { right_value, unit, input_ids, formula }: AuditCheck,
  observations: ReadonlyMap<string, Observation>,
): Child {
  const inputs = input_ids.split(" ");
  const text = checkValue(right_value, unit);
  if (input_ids === "" || right_value === null) return text;
  const same = inputs.slice(1).filter((id) => observations.get(id)?.value === right_value);
  return same[0]
    ? stated(text, same[0])
    : computed(text, { formula, inputIds: inputs.length > 1 ? inputs.slice(1) : inputs });
}
