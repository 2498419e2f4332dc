import { conflictName } from "./conflict-words.js";
import { copyButton } from "./copy-button.js";
import { type Child, h } from "./dom.js";
import { citationText, sourceAddress } from "./figure-link.js";
import {
  dayWords,
  inBaseUnit,
  intervalReason,
  intervalWords,
  locatorWords,
  measure,
  type Names,
  readable,
  subject,
} from "./figure-words.js";
import { figureAddress } from "./number.js";
import type { Observation, Source } from "./rows.js";

/** A contradiction between observations. */
export interface FigureConflict {
  conflict_id: string;
  kind: string;
  explanation: string;
  left_id: string;
  right_id: string;
  other_ids: string | null;
  left_publisher: string;
  right_publisher: string;
}

/** Returns the card of an observation: print, stored value, interval, period, source, place in it, doubts and address. */
export function figureCard(
  row: Observation,
  source: Source,
  { names, conflicts = [] }: { names: Names; conflicts?: readonly FigureConflict[] },
): HTMLElement {
  const facts: [string, Child][] = [
    ["Stored as", inBaseUnit(row.value, row.unit, names)],
    ["Can mean", [`${intervalWords(row)} `, h("small", {}, intervalReason(row))]],
    ["Period", period(row, source)],
    ["Source", [citationText(source), " ", titleNote(source), " ", link(row, source)]],
    ["Where in it", locatorWords(row)],
    ["Whose figure", `${names("authorities", row.authority)} (${row.authority})`],
    ["Status", `${names("obs_status", row.obs_status)} (${row.obs_status})`],
    ["Valuation", row.valuation && VALUATIONS[row.valuation]],
    ["Our note", row.note],
    [
      "Contradicted by",
      conflicts.length > 0 &&
        h(
          "ul",
          {},
          conflicts.map((conflict) => h("li", {}, contradiction(conflict, row))),
        ),
    ],
    [
      "Id",
      [
        h("code", {}, row.observation_id),
        " ",
        copyButton("Copy link", () => new URL(figureAddress(row.observation_id), location.href).href),
      ],
    ],
  ];
  return h(
    "div",
    { class: "figure-card" },
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
  const lands = source.kind === "press" || source.kind === "reference";
  return h(
    "a",
    { href: sourceAddress(row, source), rel: "noopener" },
    lands ? "Open the page at the figure" : "Open the source",
  );
}

function contradiction(conflict: FigureConflict, row: Observation): Child[] {
  const { left_id, right_id, other_ids } = conflict;
  const named: [string, string][] = [
    [left_id, conflict.left_publisher],
    [right_id, conflict.right_publisher],
    ...(other_ids ?? "").split(" ").map((id): [string, string] => [id, "a third figure"]),
  ];
  const others = named.filter(([id]) => id !== "" && id !== row.observation_id);
  return [
    `${conflictName(conflict.kind)}: ${conflict.explanation} (`,
    others.map(([id, name], i) => [i > 0 ? ", " : "", h("a", { href: figureAddress(id) }, name)]),
    ")",
  ];
}
