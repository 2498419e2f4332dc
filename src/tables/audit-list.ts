import { pageAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import type { AuditCheck } from "../rows/audit.js";
import { asLine, auditWords, capital } from "../text/en/audit.js";
import { tracedText } from "../trace/traced-text.js";
import { auditFacts, type CheckGrounds, defenceOf } from "./audit-card.js";
import { checkReadings } from "./check-readings.js";
import { verdictMark } from "./verdict-mark.js";

/** Returns the address of the page of a check. */
export function checkAddress(checkId: string): string {
  return pageAddress(`audit/${checkId}`);
}

/** Returns checks in one line each, which opens to all that is behind it; `check-<id>` is its address on the page. */
export function auditDetails(checks: readonly AuditCheck[], grounds: CheckGrounds): HTMLElement {
  const { says, verdict, why } = auditWords.columns;
  return h(
    "div",
    { class: "checks" },
    h(
      "p",
      { class: "check-line check-head", "aria-hidden": "true" },
      [says, verdict, why].map((word) => h("span", {}, word)),
    ),
    h(
      "ol",
      {},
      checks.map((check) =>
        h(
          "li",
          { class: `check opens ${check.verdict}`, id: `check-${check.check_id}` },
          h("div", { class: "check-line" }, lineOf(check)),
          h(
            "details",
            {},
            h("summary", { "aria-label": auditWords.open(check.name) }),
            h(
              "div",
              { class: "check-body" },
              h("p", {}, tracedText(check.explanation_traced)),
              checkReadings(check.check_id, grounds.readings),
              defenceOf(check),
              auditFacts(check, grounds),
              h("p", {}, h("a", { href: checkAddress(check.check_id) }, auditWords.own)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** Returns checks in a list: what the article says, the verdict, why, what is found, and what the author answers. */
export function auditList(checks: readonly AuditCheck[]): HTMLElement {
  return h(
    "div",
    { class: "checks" },
    h(
      "ol",
      {},
      checks.map((check) =>
        h(
          "li",
          { class: `check ${check.verdict}` },
          h("div", { class: "check-line" }, lineOf(check)),
          h(
            "div",
            { class: "check-aside" },
            h("p", {}, tracedText(check.explanation_traced)),
            defenceOf(check),
            h("p", {}, h("a", { href: checkAddress(check.check_id) }, auditWords.details)),
          ),
        ),
      ),
    ),
  );
}

function lineOf({ statement_traced, verdict, reason_traced }: AuditCheck): Child {
  return [
    h("span", { class: "check-says" }, tracedText(asLine(statement_traced))),
    h("span", { class: "check-verdict" }, verdictMark(verdict)),
    h("span", { class: "check-why" }, tracedText(capital(reason_traced))),
  ];
}
