import { type Audit, verdictMark } from "./audit-list.js";
import { type Child, h } from "./dom.js";
import { dayWords } from "./figure-words.js";
import { inUnit, plain, usd } from "./format.js";
import { computed, stated } from "./number.js";
import { stackedTable } from "./stacked-table.js";

/** A checked statement with what it claims and what was found. */
export interface AuditCheck extends Audit {
  formula: string;
  left_value: number | null;
  right_value: number | null;
  unit: string;
}

/** Returns the statements of the article with what they claim, what was found, and the verdict. */
export function auditTable(rows: readonly AuditCheck[]): HTMLElement {
  return stackedTable(rows, [
    {
      label: "Statement",
      cell: ({ check_id, statement, subject }) => [h("span", { class: "sub", id: `audit-${check_id}` }, subject), statement],
    },
    { label: "Claimed", cell: (row) => claimed(row), amount: true },
    { label: "Found", cell: (row) => found(row), amount: true },
    { label: "Verdict", cell: ({ verdict }) => verdictMark(verdict) },
    { label: "Why", cell: ({ explanation, formula }) => [explanation, h("span", { class: "sub" }, `Compared: ${formula}.`)] },
  ]);
}

/** Returns a value of a check in the words of its unit. */
export function checkValue(value: number | null, unit: string): string {
  if (value === null) return "–";
  if (unit === "year and month") return dayWords(`${Math.floor(value / 100)}-${String(value % 100).padStart(2, "0")}`);
  if (unit === "USD a month") return `${usd(value)} a month`;
  return unit === "borders" ? plain(value, 0) : inUnit(value, unit);
}

function claimed({ left_value, unit, input_ids }: AuditCheck): Child {
  const [first = ""] = input_ids.split(" ");
  const text = checkValue(left_value, unit);
  return first === "" || left_value === null ? text : stated(text, first);
}

function found({ right_value, unit, input_ids, formula }: AuditCheck): Child {
  const inputs = input_ids.split(" ").slice(1);
  const text = checkValue(right_value, unit);
  return inputs.length === 0 || right_value === null ? text : computed(text, { formula, inputIds: inputs });
}
