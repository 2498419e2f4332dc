import { h } from "../base/dom.js";
import { countVerdicts } from "../facts/verdict-counts.js";
import type { AuditSlice } from "../slices/audit.js";
import { auditDetails } from "../tables/audit-list.js";
import { verdictMark } from "../tables/verdict-mark.js";
import { auditWords, VERDICT_MEANINGS, type Verdict } from "../text/en/audit.js";
import type { View } from "./view.js";

const VERDICTS_IN_ORDER = Object.keys(VERDICT_MEANINGS) as Verdict[];

/** The article, statement by statement, in its order. */
export const view: View<AuditSlice> = {
  slices: () => ["audit"],
  draw(_, [slice]) {
    if (!slice?.article || slice.checks.length === 0) return { state: {}, parts: { heading: auditWords.none } };
    return {
      state: {},
      parts: {
        heading: auditWords.finding(countVerdicts(slice.checks.map(({ verdict }) => verdict))),
        lead: h("p", { class: "note checks-lead" }, auditWords.lead(slice.article)),
        checks: auditDetails(slice.checks, slice),
        verdicts: verdictKey(),
      },
    };
  },
};

function verdictKey() {
  return h(
    "dl",
    { class: "verdict-key", "aria-label": auditWords.key },
    VERDICTS_IN_ORDER.map((verdict) =>
      h("div", {}, h("dt", {}, verdictMark(verdict)), h("dd", {}, VERDICT_MEANINGS[verdict])),
    ),
  );
}
