import { h } from "../base/dom.js";
import { tracedText } from "../trace/traced-text.js";

/** A checked statement, as audit.json holds it. */
export interface Audit {
  check_id: string;
  topic: string;
  subject: string;
  /** What the check is called. */
  name: string;
  /** What the source says, in our words, and what came of it, with their numbers marked for tracedText. */
  statement_traced: string;
  explanation_traced: string;
  verdict: string;
}

/** The verdicts in words. */
export const VERDICTS: Record<string, string> = {
  holds: "holds",
  holds_within_rounding: "holds within rounding",
  does_not_hold: "does not hold",
  cannot_be_checked: "cannot be checked",
};

/** Returns a verdict as a small mark in words. */
export function verdictMark(verdict: string): HTMLElement {
  return h("span", { class: `verdict ${verdict}` }, VERDICTS[verdict] ?? verdict);
}

/** Returns the statements as a list: what the article says, the verdict, and why. */
export function auditList(rows: readonly Audit[]): HTMLElement {
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
