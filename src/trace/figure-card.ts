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
import { publicFigureAddress } from "./address.js";
import { citationsOf } from "./citations.js";
import { citing } from "./citing.js";
import type { Names } from "./code-names.js";
import { copyButton } from "./copy-button.js";
import { contradictions } from "./figure-conflict.js";
import type { Ledger } from "./figure-index.js";
import { citationText, sourceAddress } from "./figure-link.js";
import { marksIn } from "./marks.js";
import { stated } from "./number.js";
import { term } from "./term.js";

const { facts: terms, relations } = cardWords;

/**
 * Returns the card of an observation: wording, value, interval and period; how sure it is, whose it is and where it
 * stands; who says otherwise; and how to cite it.
 */
export function figureCard(row: Observation, ledger: Ledger): HTMLElement {
  const { names } = ledger;
  const source = ledger.source(row);
  const conflicts = ledger.conflicts(row.observation_id);
  const corrections = ledger.corrections(row.observation_id);
  const isCorrected = corrections.some(({ field }) => field === "printed");
  const address = publicFigureAddress(row.observation_id);
  const origin = ledger.origin(row.observation_id);
  const facts: [Child, Child][] = [
    [terms.reading, row.reading && readingOf(row, source)],
    [terms.value, inBaseUnit(row.value, row.unit, names)],
    [term("interval", terms.means), [`${intervalWords(row)} `, h("small", {}, intervalReason(row, { isCorrected }))]],
    [terms.period, cardWords.period(row, source)],
    [terms.quality, cardWords.quality(marksIn(row.marks))],
    [terms.doubt, doubtOf(row, names)],
    [term("status", terms.status), row.obs_status !== "A" && statusOf(row, names)],
    [terms.source, [citationText(source), " ", titleNote(source), " ", link(row, source)]],
    [terms.place, locatorWords(row)],
    [terms.file, origin && cardWords.file(origin)],
    [terms.whose, names("authorities", row.authority)],
    [terms.corrected, corrections.length > 0 && corrections.map(corrected)],
    [terms.note, row.note],
    [terms.contradicted, conflicts.length > 0 && contradictions(conflicts, row.observation_id)],
    [terms.peers, peers(row, ledger)],
    [terms.valuation, row.valuation && cardWords.valuations[row.valuation]?.()],
    [term("series", terms.series), cardWords.series(source)],
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
      facts.map(([name, words]) => (words ? h("div", {}, h("dt", {}, name), h("dd", {}, words)) : null)),
    ),
    citing(citationsOf(row, source, address)),
  );
}

function statusOf({ obs_status }: Observation, names: Names): string {
  return `${names("obs_status", obs_status)} (${obs_status})`;
}

/** What speaks against a figure, where neither its status nor those who contradict it say so already. */
function doubtOf({ doubt, obs_status }: Observation, names: Names): string | null {
  if (doubt === null || doubt === "contradicted" || (doubt === "doubtful" && obs_status === "U")) return null;
  return names("reason_kinds", doubt);
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

function readingOf({ reading, reading_reason }: Observation, { language }: Source): Child {
  return cardWords.reading(h("q", { lang: language }, reading), reading_reason);
}

function corrected({ field, before, after, reason }: Correction): HTMLElement {
  return h("p", {}, cardWords.corrected(field, { before: h("q", {}, before), after: h("q", {}, after), reason }));
}

/** The other sources' values for the same subject, and whether their wording allows them to mean the same. */
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
