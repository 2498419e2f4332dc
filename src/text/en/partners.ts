import { change, list, percent, plain, usd } from "../../../pipelines/text/en/values.js";
import { type Child, sentence } from "../../base/dom.js";
import { isDoubted, type Measure, type MeasuredYear } from "../../facts/partner-measures.js";
import { rule } from "../../trace/number.js";
import { term } from "../../trace/term.js";
import { usdTick } from "./base/format.js";
import { formFor } from "./base/language.js";
import { tipWords } from "./base/tip.js";
import { signedUsd } from "./partners/changes.js";
import type { Flow } from "./trade/trade.js";

export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  amount: "US dollars",
  share: "Share of all trade",
  rank: "Rank",
  gain: "Change in dollars",
  growth: "Change in per cent",
  index: "Index",
  change: "Change in one year",
};

export const SCALE_NAMES = { linear: "Linear", log: "Logarithmic" } as const;

/** How a value of each measure is written. */
export const FORMATS: Readonly<Record<Measure, (value: number) => string>> = {
  amount: usd,
  share: percent,
  rank: (value) => `place ${plain(value, 0)}`,
  gain: signedUsd,
  growth: change,
  index: (value) => plain(value, 0),
  change,
};

/** Returns a year of a partner in the measure drawn: a place says among how many. */
export function inMeasure({ amount, among }: MeasuredYear, measure: Measure): string {
  return `${FORMATS[measure](amount)}${among === undefined ? "" : ` of ${among}`}`;
}

const percentTick = (value: number) => (value === 0 ? "0 %" : change(value));

/** How the ticks of an axis are written. */
export const TICKS: Readonly<Record<Measure, (value: number) => string>> = {
  amount: usdTick,
  share: (value) => `${plain(100 * value, 3)} %`,
  rank: (value) => plain(value, 0),
  gain: (value) => `${value > 0 ? "+" : ""}${usdTick(value)}`,
  growth: percentTick,
  index: (value) => plain(value, 0),
  change: percentTick,
};

/** Goods that go one way or both, as the subject of a sentence on several partners. */
const SUBJECTS: Readonly<Record<Flow, string>> = {
  total: "trade with each partner",
  export: "exports to each partner",
  import: "imports from each partner",
};

export const FLOW_NOUNS: Readonly<Record<Flow, string>> = { total: "trade", export: "exports", import: "imports" };

/** How the steps of a scale follow each other. */
const STEPS = {
  even: "",
  tens: "; each step up is ten times the one below",
  ratios: "; equal heights are equal ratios",
};

/** What the unit of a chart speaks of. */
interface Subject {
  reporter: string;
  flow: Flow;
  measure: Measure;
}

/** Words of the page on partners side by side. */
export const partnerWords = {
  none: (reporter: string) =>
    `No source here gives whole years of trade${reporter && ` between ${reporter} and a partner`}`,

  label: {
    controls: "What to show",
    flow: "Direction",
    measure: "Measured by",
    partners: (reporter: string) => `Partners of ${reporter}`,
    from: "Draw years from",
    to: "To",
    scale: "Scale",
  },

  /** What is drawn, and in what. */
  unit(
    { reporter, flow, measure }: Subject,
    { base, steps }: { base: number | undefined; steps: keyof typeof STEPS },
  ): Child {
    const [subject, noun] = [`${reporter}’s ${SUBJECTS[flow]}`, FLOW_NOUNS[flow]];
    const kinds: Readonly<Record<Measure, Child>> = {
      amount: `${subject}, US dollars a year`,
      share: `${subject} as a share of its ${noun} with the world`,
      rank: `Place of each partner among these by ${reporter}’s ${noun}, in years in which all of them have a figure`,
      gain: `${subject}, US dollars a year more or less than in ${base}`,
      growth: `${subject}, change since ${base}`,
      index: [term("index", "Index"), ` of ${subject}, ${base} = `, rule("100")],
      change: `${subject}, change on the year before`,
    };
    return sentence(kinds[measure], STEPS[steps]);
  },

  /** What the marks mean, as far as there are any. */
  key({ measure, hasDots }: { measure: Measure; hasDots: boolean }): string {
    const dots = "Dotted where a year is missing or another series of figures begins.";
    return [hasDots && dots, measure === "change" && "Change is shown within one series of figures only."]
      .filter((words) => words !== false)
      .join(" ");
  },

  tip(point: MeasuredYear, value: string): string {
    const more = [point.publisher, partnerWords.doubt(point)];
    return tipWords({ series: point.partner_name, period: String(point.year), value, more });
  },

  /** What speaks against a figure. */
  doubt(row: MeasuredYear): string {
    if (!isDoubted(row)) return "";
    return row.doubt_name ?? "Sources contradict each other";
  },

  /** A partner at the end of its line, with the year where it is not the last. */
  end: ({ partner_name, year }: MeasuredYear, last: number) =>
    year < last ? `${partner_name} ’${String(year).slice(2)}` : partner_name,

  panel: ({ year }: MeasuredYear, value: string) => `${value} in ${year}`,

  seriesTo: ({ publisher, last }: { publisher: string; last: number }) => `${publisher} to ${last}`,

  /** Countries of the question of which nothing can be drawn. */
  unknown: (reporter: string, names: readonly string[]) =>
    `Not here: ${list(names)}. No source gives a whole year of ${reporter}’s trade with ` +
    `${formFor(names.length, "it", "any of them")}; parts of years are on the page of trade.`,

  left(names: readonly string[], measure: Measure): string {
    const too = formFor(names.length, "has", "have");
    const kinds: Readonly<Record<Measure, string>> = {
      amount: "",
      share: "for the years in which total trade is known",
      rank: "to be ranked with the others",
      gain: "to be set against the year chosen",
      growth: "to be set against the year chosen",
      index: "to be set against the year chosen",
      change: "for two years running in one series",
    };
    return `Not drawn: ${list(names)}, which ${too} too few figures ${kinds[measure]}.`;
  },

  official: (last: number) =>
    `Only official statistics are shown; of these partners none that is read here is newer than ${last}.`,

  mirror: (): Child => [
    term("mirror", "Each trade is counted twice"),
    ", once by either country, and the two counts rarely agree:",
  ],
  books: "both counts side by side",

  absent: (names: readonly string[]) => `No figures for these years: ${list(names)}.`,

  /** Units of what a download holds. */
  units: {
    amount: "USD",
    share: "fraction",
    rank: "rank",
    gain: "USD",
    growth: "fraction",
    index: "index",
    change: "fraction",
  } satisfies Record<Measure, string>,

  columns: {
    partner: "Partner",
    year: "Year",
    amount: "US dollars",
    share: "Share of all trade",
    mirror: "Partner reports",
    source: "Source",
    doubt: "In doubt",
  },
};
