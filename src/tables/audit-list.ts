import { type Child, h } from "../base/dom.js";
import { withPrints } from "../trace/printed-links.js";
import { tracedText } from "../trace/traced-text.js";

/** A checked statement, as audit.json holds it. */
export interface Audit {
  check_id: string;
  subject: string;
  statement: string;
  verdict: string;
  explanation: string;
  /** The explanation with its numbers marked, for tracedText. */
  explanation_traced: string;
  claim_ids: string;
  input_ids: string;
}

/** The verdicts in words. */
export const VERDICTS: Record<string, string> = {
  holds: "holds",
  holds_within_rounding: "holds within rounding",
  does_not_hold: "does not hold",
  cannot_be_checked: "cannot be checked",
};

const PARTNERS: Readonly<Record<string, string>> = { kgz: "Kyrgyzstan", aze: "Azerbaijan" };

/** Returns what a check is called: "Monthly trade Kyrgyzstan". */
export function checkName({ check_id }: Pick<Audit, "check_id">): string {
  const words = check_id.split("-").map((word) => PARTNERS[word] ?? word);
  return words.join(" ").replace(/^./, (first) => first.toUpperCase());
}

/** Returns a verdict as a small mark in words. */
export function verdictMark(verdict: string): HTMLElement {
  return h("span", { class: `verdict ${verdict}` }, VERDICTS[verdict] ?? verdict);
}

/** Returns the statements as a list: what the article says, the verdict, and why; `prints` are those of its claims. */
export function auditList(rows: readonly Audit[], prints: ReadonlyMap<string, string>): HTMLElement {
  return h(
    "ul",
    { class: "audit" },
    rows.map((row) =>
      h(
        "li",
        {},
        h("p", { class: "audit-statement" }, "The article says: ", statementText(row, prints)),
        h("p", { class: "note" }, verdictMark(row.verdict), " ", tracedText(row.explanation_traced)),
      ),
    ),
  );
}

/** Returns a statement with what the article prints in it as links to the figures. */
export function statementText(
  { statement, claim_ids }: Pick<Audit, "statement" | "claim_ids">,
  prints: ReadonlyMap<string, string>,
): Child[] {
  return withPrints(
    statement,
    claim_ids.split(" ").flatMap((id) => (prints.has(id) ? [[prints.get(id) ?? "", id] as const] : [])),
  );
}
