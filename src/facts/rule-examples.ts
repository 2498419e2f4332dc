import { byWords } from "../base/order.js";
import type { Annual } from "../rows/annual.js";
import type { DisagreementFigure } from "../rows/disagreement-figures.js";
import type { Disagreement } from "../rows/disagreements.js";
import type { Focus } from "../rows/focus.js";
import type { Observation } from "../rows/observations.js";
import type { Source } from "../rows/sources.js";
import { LANGUAGE } from "../text/en/base/language.js";
import { showsWords } from "../text/en/trace/prints.js";

const QUALIFIERS = ["exact", "about", "almost", "more_than", "at_least", "less_than", "up_to", "range"] as const;

/** Returns one figure for each qualifier in use: in the language of the site, short, and its words in sight. */
export function intervalExamples(rows: readonly Observation[], sources: readonly Source[]): Observation[] {
  const legible = new Set(
    sources
      .filter((source) => source.language === LANGUAGE && source.kind !== "statistics")
      .map((source) => source.source_id),
  );
  const endings = new Map<string, number>();
  for (const { printed } of rows) endings.set(ending(printed), (endings.get(ending(printed)) ?? 0) + 1);
  return QUALIFIERS.flatMap((qualifier) => {
    const fit = rows.filter(
      (row) => row.qualifier === qualifier && legible.has(row.source_id) && row.value_low !== row.value_high,
    );
    const worded = fit.filter((row) => showsWords(row.printed, qualifier));
    const money = worded.filter((row) => row.indicator === "trade_value");
    const best = money.length > 0 ? money : worded.length > 0 ? worded : fit;
    const whole = best.filter(({ printed }) => (endings.get(ending(printed)) ?? 0) > 1);
    return (whole.length > 0 ? whole : best)
      .toSorted((a, b) => a.printed.length - b.printed.length || (a.observation_id < b.observation_id ? -1 : 1))
      .slice(0, 1);
  });
}

/** The last word of a print: one that no other print ends in may be cut off or misspelt. */
function ending(printed: string): string {
  return (
    printed
      .toLowerCase()
      .split(/[\s\d-]+/)
      .at(-1) ?? ""
  );
}

/** Returns a count printed in full, which nothing rounds. */
export function countExample(rows: readonly Observation[]): Observation | undefined {
  return rows.find(
    (row) =>
      (row.unit === "count" || row.unit === "persons") && row.qualifier === "exact" && row.value_low === row.value_high,
  );
}

/** A figure that is shown of a year, and the figures among which it was chosen. */
export interface Chosen {
  shown: Annual;
  among: Disagreement;
}

/** Returns the chosen year for which most sources state a figure and they differ, and how far they lie apart. */
export function choiceExample(
  annual: readonly Annual[],
  disagreements: readonly Disagreement[],
  figures: readonly DisagreementFigure[],
): Chosen | undefined {
  const chosen = new Map(figures.filter((row) => row.is_chosen).map((row) => [row.input_ids, row.thing_id]));
  return annual
    .filter((row) => !row.is_partial && !row.is_computed && ["precision", "earlier"].includes(row.choice))
    .flatMap((shown) => {
      const among = disagreements.find((row) => row.thing_id === chosen.get(shown.input_ids));
      return among && among.spread > 0 ? [{ shown, among }] : [];
    })
    .toSorted((a, b) => b.among.source_count - a.among.source_count)[0];
}

/** Two sides of one trade: exports at FOB and the same goods as the partner counts them at CIF. */
export interface BothSides {
  sent: Observation;
  received: Observation;
}

/** Returns the latest year that both sides state, of several the one of the largest exports. */
export function mirrorExample(rows: readonly Observation[], focus: Focus | undefined): BothSides | undefined {
  const key = (reporter: string | null, partner: string | null, { period, product }: Observation) =>
    [reporter, partner, period, product].join(" ");
  const received = new Map(
    rows
      .filter((row) => row.flow === "import" && row.valuation === "CIF")
      .map((row) => [key(row.partner, row.reporter, row), row]),
  );
  return rows
    .filter((row) => row.flow === "export" && row.valuation === "FOB" && row.reporter === focus?.reporter)
    .flatMap((sent) => {
      const same = received.get(key(sent.reporter, sent.partner, sent));
      return same ? [{ sent, received: same }] : [];
    })
    .toSorted((a, b) => byWords(b.sent.period_end ?? "", a.sent.period_end ?? "") || b.sent.value - a.sent.value)[0];
}

/** Returns one figure of low reliability with a note, of trade if there is one. */
export function doubtfulExample(rows: readonly Observation[]): Observation | undefined {
  const doubtful = rows.filter((row) => row.obs_status === "U" && row.note !== null);
  return doubtful.find((row) => row.indicator === "trade_value") ?? doubtful[0];
}
