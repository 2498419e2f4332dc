import { inUnit } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import { auditSides } from "../charts/audit-sides.js";
import type { AuditCheck } from "../rows/audit.js";
import type { Source } from "../rows/sources.js";
import { computed, counted, stated } from "../trace/number.js";
import { tracedText } from "../trace/traced-text.js";
import { verdictMark } from "./audit-list.js";

const RELATIONS = {
  "=": "is, as far as the prints allow,",
  "<=": "is not more than",
  ">=": "is not less than",
} as const;

/** Returns a check as a card: the statement, the verdict, both sides with their formulas and drawn, and why. */
export function auditCard(
  check: AuditCheck,
  prints: ReadonlyMap<string, string>,
  { width, sources }: { width: number; sources: ReadonlyMap<string, CheckSource> },
): HTMLElement {
  const claims = check.claim_ids.split(" ").filter((id) => prints.has(id));
  return h(
    "article",
    { class: `check ${check.verdict}`, id: `check-${check.check_id}` },
    h("h3", {}, "The article says: ", tracedText(check.statement_traced)),
    h("p", { class: "check-verdict" }, verdictMark(check.verdict), " ", tracedText(check.explanation_traced)),
    h(
      "p",
      { class: "check-sides" },
      "claimed ",
      side(check.left_value, check.left_formula, check.unit),
      ", found ",
      side(check.right_value, check.right_formula, check.unit),
      h("span", { class: "sub" }, `holds if what is claimed ${RELATIONS[check.relation]} what is found`),
    ),
    hasSides(check) && auditSides(check, { width }),
    h(
      "p",
      { class: "note" },
      `Compared: ${check.formula}.`,
      claims.length > 0 && [
        " In print: ",
        claims.flatMap((id, i) => [i > 0 ? ", " : "", "“", stated(prints.get(id) ?? "", id), "”"]),
        ".",
      ],
      sourcesOf(check, sources),
    ),
  );
}

/** Links to the pages that a check rests on; of many the first few. */
function sourcesOf({ source_ids }: AuditCheck, sources: ReadonlyMap<string, CheckSource>): Child {
  const named = source_ids.split(" ").flatMap((id) => sources.get(id) ?? []);
  const shown = named.slice(0, MOST_SOURCES);
  const rest = named.length - shown.length;
  return [
    " Pages: ",
    shown.map(({ publisher, url }, i) => [
      i > 0 ? ", " : "",
      h("a", { href: url, rel: "noopener" }, h("cite", {}, publisher)),
    ]),
    rest > 0 && [" and ", counted(rest), " more"],
    ".",
  ];
}

const MOST_SOURCES = 6;

/** A page that a check rests on. */
type CheckSource = Pick<Source, "publisher" | "url">;

function hasSides({ left_value, right_value, left_formula, right_formula }: AuditCheck): boolean {
  return left_value !== null && right_value !== null && left_formula !== null && right_formula !== null;
}

/** Returns one side of a check as a number with its trace. */
function side(value: number | null, formula: string | null, unit: string): Child {
  const text = inUnit(value, unit);
  if (value === null) return "nothing found";
  if (formula !== null) return computed(text, formula);
  return unit === "borders" ? counted(value, "border") : text;
}
