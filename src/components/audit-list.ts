import { h } from "./dom.js";

/** A checked statement, as audit.json holds it. */
export interface Audit {
  check_id: string;
  subject: string;
  statement: string;
  verdict: string;
  explanation: string;
  input_ids: string;
}

const VERDICTS: Record<string, string> = {
  holds: "holds",
  holds_within_rounding: "holds within rounding",
  does_not_hold: "does not hold",
  cannot_be_checked: "cannot be checked",
};

/** Returns a verdict as a small mark in words. */
export function verdictMark(verdict: string): HTMLElement {
  return h("span", { class: `verdict ${verdict}` }, VERDICTS[verdict] ?? verdict);
}

/** Returns the statements as a list: what is claimed, the verdict, and what the figures come to. */
export function auditList(rows: readonly Audit[]): HTMLElement {
  return h(
    "ul",
    { class: "audit" },
    rows.map((row) =>
      h(
        "li",
        {},
        h("p", { class: "audit-statement" }, row.statement, " ", verdictMark(row.verdict)),
        h("p", { class: "note" }, row.explanation),
      ),
    ),
  );
}
