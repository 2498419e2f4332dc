import { publicAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import type { Correction } from "../rows/corrections.js";
import type { Observation } from "../rows/observations.js";
import type { Source } from "../rows/sources.js";
import {
  inBaseUnit,
  intervalReason,
  intervalWords,
  locatorWords,
  measure,
  readable,
  subject,
} from "../text/en/trace/figure.js";
import { cardWords } from "../text/en/trace/figure-card.js";
import { traceWords } from "../text/en/trace.js";
import { citationsOf } from "./citations.js";
import { citing } from "./citing.js";
import { copyButton } from "./copy-button.js";
import { contradictions } from "./figure-conflict.js";
import type { Ledger } from "./figure-index.js";
import { citationText, sourceAddress } from "./figure-link.js";
import { marksIn } from "./marks.js";
import { stated } from "./number.js";

const { facts: terms, relations } = cardWords;

/**
 * Returns the card of an observation: print, stored value, interval, period, source and place in it, other sources'
 * values for the same thing, corrections, doubts, and how to cite it.
 */
export function figureCard(row: Observation, ledger: Ledger): HTMLElement {
  const { names } = ledger;
  const source = ledger.source(row);
  const conflicts = ledger.conflicts(row.observation_id);
  const corrections = ledger.corrections(row.observation_id);
  const isCorrected = corrections.some(({ field }) => field === "printed");
  const address = publicAddress(`figure/${row.observation_id}`);
  const facts: [string, Child][] = [
    [terms.stored, inBaseUnit(row.value, row.unit, names)],
    [terms.means, [`${intervalWords(row)} `, h("small", {}, intervalReason(row, { isCorrected }))]],
    [terms.period, cardWords.period(row, source)],
    [terms.source, [citationText(source), " ", titleNote(source), " ", link(row, source)]],
    [terms.place, locatorWords(row)],
    [terms.quality, cardWords.quality(marksIn(row.marks))],
    [terms.whose, `${names("authorities", row.authority)} (${row.authority})`],
    [terms.status, `${names("obs_status", row.obs_status)} (${row.obs_status})`],
    [terms.doubt, row.doubt && names("reason_kinds", row.doubt)],
    [terms.series, cardWords.series(source)],
    [terms.valuation, row.valuation && cardWords.valuations[row.valuation]],
    [terms.corrected, corrections.length > 0 && corrections.map(corrected)],
    [terms.note, row.note],
    [terms.peers, peers(row, ledger)],
    [terms.contradicted, conflicts.length > 0 && contradictions(conflicts, row.observation_id)],
    [terms.id, [h("code", {}, row.observation_id), " ", copyButton(traceWords.copyLink, address)]],
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

function titleNote({ title_note }: Source): Child {
  return title_note === null ? null : h("small", {}, cardWords.title(title_note));
}

function link(row: Observation, source: Source): HTMLElement {
  const address = sourceAddress(row, source);
  return h(
    "a",
    { href: address, rel: "noopener" },
    address === source.url ? cardWords.open.source : cardWords.open.figure,
  );
}

function corrected({ field, before, after, reason }: Correction): HTMLElement {
  return h("p", {}, cardWords.corrected(field, { before: h("q", {}, before), after: h("q", {}, after), reason }));
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
  if (other.value === row.value && other.qualifier === row.qualifier) return relations.same;
  if (!isMeeting) return relations.apart;
  const isOpen = [row, other].some(({ value_low, value_high }) => value_low === null || value_high === null);
  return isOpen ? relations.open : relations.rounding;
}
