import { unmarked } from "../../pipelines/text/marks.js";
import { pageAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import { auditSides, type Point } from "../charts/audit-sides.js";
import { chart } from "../charts/chart.js";
import { publishers } from "../charts/parts/publishers.js";
import { checkPoints, type Known } from "../facts/check-points.js";
import type { AuditCheck } from "../rows/audit.js";
import { auditOf } from "../slices/audit.js";
import type { Tables } from "../slices/tables.js";
import { auditFacts, defenceOf, rangeOf } from "../tables/audit-card.js";
import { checkAddress } from "../tables/audit-list.js";
import { checkReadings } from "../tables/check-readings.js";
import { verdictMark } from "../tables/verdict-mark.js";
import { type ArticleName, auditWords, capital, sideText } from "../text/en/audit.js";
import { traceWords } from "../text/en/trace.js";
import { copyButton } from "../trace/copy-button.js";
import { headline } from "../trace/marks.js";
import { computed } from "../trace/number.js";
import { tracedText } from "../trace/traced-text.js";
import { claimReview } from "./claim-review.js";
import type { Page } from "./page.js";

const words = auditWords.page;

/**
 * Returns the page of each check, in the order of the article, for the template src/check.md. `name` is the id of the
 * check: its page stands in the folder audit, so that `here.top` has to lead up from there.
 */
export function checkPages(tables: Tables): Page[] {
  const slice = auditOf(tables);
  const known: Known = {
    figures: new Map(tables.observations.map((row) => [row.observation_id, row])),
    publishers: new Map(tables.sources.map((row) => [row.source_id, row.publisher])),
  };
  return slice.checks.map((check, i, all) => ({
    name: check.check_id,
    title: words.title(check),
    description: words.description(check),
    parts: {
      kicker: words.kicker(i + 1, all.length, h("a", { href: listAddress(check) }, words.back)),
      heading: headline([words.says, tracedText(check.statement_traced.replace(/\.$/, ""))]),
      verdict: [
        h("p", { class: "lead" }, verdictMark(check.verdict), " ", tracedText(check.explanation_traced)),
        checkReadings(check.check_id, slice.readings),
        defenceOf(check),
      ],
      quote: slice.article && quoteOf(check, slice.article),
      chart: sidesChart(check, { known, slice }),
      facts: auditFacts(check, slice),
      steps: steps(all[i - 1], all[i + 1]),
    },
    linked: claimReview(check, slice),
  }));
}

/** What an editor would print of the check, to be taken as it is. */
function quoteOf(check: AuditCheck, article: ArticleName): HTMLElement {
  const sentence = words.sentence(check, article);
  return h(
    "div",
    { class: "to-quote" },
    h("p", { class: "to-quote-head" }, words.quote, " ", copyButton(traceWords.copy, unmarked(sentence))),
    h("p", {}, tracedText(sentence)),
  );
}

function listAddress({ check_id }: AuditCheck): string {
  return pageAddress("audit", { part: `check-${check_id}` });
}

/** Both sides drawn; nothing where they do not follow from figures, or where each reading has its own. */
function sidesChart(check: AuditCheck, { known, slice }: { known: Known; slice: ReturnType<typeof auditOf> }): Child {
  if (slice.readings.some(({ check_id }) => check_id === check.check_id)) return null;
  const points = checkPoints(check, known);
  if (points.length === 0) return null;
  const { columns } = auditWords.chart;
  const ids = check.source_ids.split(" ");
  return chart({
    name: `check-${check.check_id}`,
    title: tracedText(capital(check.reason_traced)),
    unit: auditWords.chart.unit(check.formula),
    key: auditWords.chart.key({
      hasMembers: points.some(({ kind }) => kind === "member"),
      isOpen: points.some(({ kind, low, high }) => kind !== "member" && (low === null || high === null)),
    }),
    source: publishers(slice.sources.filter(({ source_id }) => ids.includes(source_id))),
    draw: (size) => auditSides(points, { unit: check.unit, size }),
    rows: points,
    columns: [
      { label: columns.what, cell: ({ label }) => label },
      { label: columns.value, cell: (point) => comesTo(point, check), amount: true, value: ({ value }) => value },
      { label: columns.range, cell: (point) => rangeOf(point, check.unit) },
    ],
  });
}

function comesTo({ value, formula }: Point, { unit }: AuditCheck) {
  return computed(sideText(value, unit), formula);
}

/** Links to the statements before and after. */
function steps(before: AuditCheck | undefined, next: AuditCheck | undefined) {
  const link = (way: string, check: AuditCheck | undefined) =>
    check && h("a", { href: checkAddress(check.check_id) }, way, check.name);
  return h("nav", { class: "steps", "aria-label": words.steps }, link(words.before, before), link(words.next, next));
}
