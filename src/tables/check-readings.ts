import { h } from "../base/dom.js";
import type { AuditReading } from "../rows/audit-readings.js";
import { auditWords, READING_VERDICTS } from "../text/en/audit.js";
import { tracedText } from "../trace/traced-text.js";
import { sidesOf } from "./audit-card.js";
import { verdictMark } from "./verdict-mark.js";

/**
 * Returns the ways to read the statement of a check side by side, each with what it would mean, its sides and its
 * verdict; nothing where there is but one.
 */
export function checkReadings(checkId: string, all: readonly AuditReading[]): HTMLElement | null {
  const readings = all.filter(({ check_id }) => check_id === checkId);
  if (readings.length === 0) return null;
  return h(
    "div",
    { class: "readings" },
    h("p", { class: "readings-head" }, auditWords.readings(readings.length)),
    h("ul", {}, readings.map(readingOf)),
  );
}

function readingOf(reading: AuditReading): HTMLElement {
  return h(
    "li",
    { class: `reading ${reading.verdict}` },
    h(
      "p",
      { class: "reading-words" },
      h("b", {}, tracedText(reading.words_traced)),
      " ",
      verdictMark(reading.verdict, READING_VERDICTS),
    ),
    h("p", {}, tracedText(reading.meaning_traced)),
    h(
      "dl",
      {},
      sidesOf(reading).map(([term, side]) => h("div", {}, h("dt", {}, term), h("dd", {}, side))),
    ),
  );
}
