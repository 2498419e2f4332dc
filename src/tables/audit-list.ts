import { h } from "../base/dom.js";
import type { AuditCheck } from "../rows/audit.js";
import { tracedText } from "../trace/traced-text.js";

/** The verdicts in words. */
export const VERDICTS: Record<AuditCheck["verdict"], string> = {
  holds: "holds",
  holds_within_rounding: "holds within rounding",
  does_not_hold: "does not hold",
  cannot_be_checked: "cannot be checked",
};

/** Returns a verdict as a small mark in words. */
export function verdictMark(verdict: AuditCheck["verdict"]): HTMLElement {
  return h("span", { class: `verdict ${verdict}` }, VERDICTS[verdict]);
}

/** Returns the statements as a list: what the article says, the verdict, and why. */
export function auditList(rows: readonly AuditCheck[]): HTMLElement {
  return h(
    "ul",
    { class: "audit" },
    rows.map((row) =>
      h(
        "li",
        {},
        h("p", { class: "audit-statement" }, "The article says: ", tracedText(row.statement_traced)),
        h("p", { class: "note" }, verdictMark(row.verdict), " ", tracedText(row.explanation_traced)),
      ),
    ),
  );
}
