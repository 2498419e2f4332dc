import { dayWords } from "../../pipelines/text/en/values.js";
import { publicAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import type { Correction } from "../rows/corrections.js";
import type { Observation } from "../rows/observations.js";
import type { Source } from "../rows/sources.js";
import { traceWords } from "../text/en/trace.js";
import { citationsOf } from "./citations.js";
import { citing } from "./citing.js";
import { copyButton } from "./copy-button.js";
import { contradictions } from "./figure-conflict.js";
import type { Ledger } from "./figure-index.js";
import { citationText, sourceAddress } from "./figure-link.js";
import { inBaseUnit, intervalReason, intervalWords, locatorWords, measure, readable, subject } from "./figure-words.js";
import { stated } from "./number.js";

/**
 * Returns the card of an observation: print, stored value, interval, period, source and place in it, other sources'
 * values for the same thing, corrections, doubts, and how to cite it.
 */
export function figureCard(row: Observation, ledger: Ledger): HTMLElement {
  const { names } = ledger;
  const source = ledger.source(row);
  const conflicts = ledger.conflicts(row.observation_id);
  const corrections = ledger.corrections(row.observation_id);
  const isMended = corrections.some(({ field }) => field === "printed");
  const address = publicAddress(`figure/${row.observation_id}`);
  const facts: [string, Child][] = [
    ["Stored as", inBaseUnit(row.value, row.unit, names)],
    [
      "Can mean",
      [`${intervalWords(row)} `, h("small", {}, intervalReason(row, isMended ? "as corrected" : "as printed"))],
    ],
    ["Period", period(row, source)],
    ["Source", [citationText(source), " ", titleNote(source), " ", link(row, source)]],
    ["Where in it", locatorWords(row)],
    ["Whose figure", `${names("authorities", row.authority)} (${row.authority})`],
    ["Status", `${names("obs_status", row.obs_status)} (${row.obs_status})`],
    ["Valuation", row.valuation && VALUATIONS[row.valuation]],
    ["Corrected by us", corrections.length > 0 && corrections.map(corrected)],
    ["Our note", row.note],
    ["Others say", peers(row, ledger)],
    ["Contradicted by", conflicts.length > 0 && contradictions(conflicts, row.observation_id)],
    ["Id", [h("code", {}, row.observation_id), " ", copyButton(traceWords.copyLink, address)]],
  ];
  return h(
    "div",
    { class: "figure-card", "data-figure": row.observation_id },
    h("p", { class: "kicker" }, `${measure(row)} · ${subject(row)}`),
    h(
      "p",
      { class: "figure-reading" },
      h("q", { lang: source.language }, row.printed),
      h("span", { "aria-hidden": "true" }, " → "),
      h("strong", {}, readable(row)),
    ),
    h(
      "dl",
      {},
      facts.map(([term, words]) => (words ? h("div", {}, h("dt", {}, term), h("dd", {}, words)) : null)),
    ),
    citing(citationsOf(row, source, address)),
  );
}

const VALUATIONS: Readonly<Record<string, string>> = {
  FOB: "FOB: goods valued at the exporter’s border, without freight and insurance to the buyer",
  CIF: "CIF: goods valued at the importer’s border, with freight and insurance",
};

function period({ period: words, period_start, period_end, as_of }: Observation, { published }: Source): string {
  if (words !== null && period_start !== null && period_end !== null) {
    return `${words}: ${dayWords(period_start)} to ${dayWords(period_end)}, both included`;
  }
  if (as_of !== null) return `no span; the figure speaks of ${dayWords(as_of)}`;
  return published === null
    ? "none stated, and the page has no date"
    : `none stated; the page is of ${dayWords(published)}`;
}

function titleNote({ title_note }: Source): Child {
  return title_note === null ? null : h("small", {}, `(title ${title_note})`);
}

function link(row: Observation, source: Source): HTMLElement {
  const address = sourceAddress(row, source);
  return h(
    "a",
    { href: address, rel: "noopener" },
    address === source.url ? "Open the source" : "Open the page at the figure",
  );
}

function corrected({ field, before, after, reason }: Correction): HTMLElement {
  const what = field === "printed" ? "read as" : `${field.replaceAll("_", " ")}: read as`;
  return h("p", {}, h("q", {}, before), ` ${what} `, h("q", {}, after), `. ${reason}`);
}

/** The other sources' values for the same thing, and whether what they print allows them to mean the same. */
function peers(row: Observation, ledger: Ledger): Child {
  const others = ledger.peers(row);
  if (others.length === 0) return null;
  const meets = ({ value_low: low, value_high: high }: Observation) =>
    (low === null || row.value_high === null || low <= row.value_high) &&
    (high === null || row.value_low === null || row.value_low <= high);
  return h(
    "ul",
    { class: "peers" },
    others.map((other) => {
      const { publisher, published } = ledger.source(other);
      return h(
        "li",
        { class: meets(other) ? "agrees" : "differs" },
        stated(readable(other), other.observation_id),
        `, ${publisher}${published ? ` ${published.slice(0, 4)}` : ""}: `,
        relationTo(row, other, meets(other)),
      );
    }),
  );
}

function relationTo(row: Observation, other: Observation, isMeeting: boolean): string {
  if (other.value === row.value && other.qualifier === row.qualifier) return "the same";
  if (!isMeeting) return "does not agree";
  const isOpen = [row, other].some(({ value_low, value_high }) => value_low === null || value_high === null);
  return isOpen ? "does not contradict it, having an open end" : "agrees within rounding";
}
