import { usd } from "../../../pipelines/text/en/values.js";
import { type Child, h } from "../../base/dom.js";
import type { Chosen } from "../../facts/rule-examples.js";
import type { Annual } from "../../rows/annual.js";
import type { Observation } from "../../rows/observations.js";
import { computed, counted, stated } from "../../trace/number.js";
import { about } from "../../trace/printed-links.js";
import { formFor } from "./base/language.js";
import { subject } from "./trace/figure.js";
import { tradeSubject } from "./trade/trade.js";

type Link = (page: string, words: Child, part?: string) => HTMLElement;

/** Words of the page on method, its examples among them. */
export const methodWords = {
  heading: (sources: number, conflicts: number): Child => [
    counted(sources, "source"),
    ", ",
    counted(conflicts, "contradiction"),
    ": what the figures rest on",
  ],

  intervals: { printed: "In the source", stored: "Stored", means: "Can mean", rule: "Why", what: "What it is" },

  /** Where several sources differ: which figure is shown, and why. */
  choice: ({ shown, among }: Chosen): Child => [
    `For ${subjectOf(shown)} in ${shown.period}, `,
    counted(among.source_count, "source"),
    " give a figure; the lowest and the highest lie ",
    computed(usd(among.spread), among.spread_formula, "the highest figure less the lowest"),
    among.agreeing_count === among.figure_count
      ? " apart, and all agree within rounding. Shown is "
      : " apart. Shown is ",
    stated(usd(shown.value), shown.input_ids),
    " (",
    h("cite", {}, shown.publisher),
    "): ",
    h("span", { class: "count" }, shown.reason),
    ".",
  ],

  /** How often each rule decided, by the codes of the column choice. */
  decided(counts: ReadonlyMap<string, number>, all: number): Child {
    if (all === 0) return null;
    const parts = [...counts].toSorted((a, b) => b[1] - a[1]);
    return [
      "Of ",
      counted(all, "figure"),
      " by year, ",
      parts.map(([code, count], i) => [
        i === 0 ? "" : i === parts.length - 1 ? " and " : ", ",
        counted(count),
        ` ${DECIDED[code] ?? code}`,
      ]),
      ".",
    ];
  },

  partial: (partials: number, all: number, link: Link): Child => [
    "A whole year is shown where a reliable figure for it exists. Otherwise the longest part of the year that a " +
      "source gives stands in for it, named with its months, and is never compared with whole years or ranked among " +
      "them. That is so for ",
    counted(partials),
    " of ",
    counted(all, "figure"),
    " by year. ",
    link("guide", "How to read them", "parts"),
    ".",
  ],

  status: { code: "Status", name: "Name", meaning: "What it says", count: "Figures" },

  doubtful: (row: Observation): Child => [
    "An example of low reliability: ",
    stated(row.printed, row.observation_id),
    ` for ${[subject(row), row.period].filter(Boolean).join(", ")}. Our note says: “`,
    about(row.note ?? "", row.observation_id),
    "”",
  ],

  article: (
    { checks, failing }: { checks: number; failing: number },
    article: { url: string; title: string; publisher: string } | undefined,
    link: Link,
  ): Child =>
    checks === 0
      ? "No article is checked here at present."
      : [
          counted(checks, "check"),
          article
            ? [
                " of “",
                h("a", { href: article.url }, h("cite", {}, article.title)),
                "” (",
                h("cite", {}, article.publisher),
                ")",
              ]
            : " of the article",
          ` ${formFor(checks, "compares", "compare")} what it says with other sources or with itself; `,
          counted(failing),

          ` of them ${formFor(failing, "does", "do")} not hold. “Holds within rounding” means that the numbers ` +
            "differ, but by no more than their wording allows. ",
          link("audit", "Each statement"),
          " is shown with its formula, what went into it and what was found.",
        ],

  conflicts: {
    columns: { kind: "Kind", count: "How many", meaning: "What it means" },
    about: ({ pairs, disputed, figures }: { pairs: number; disputed: number; figures: number }, link: Link): Child => [
      counted(pairs, "pair"),
      " of figures cannot both be right as they are given. They involve ",
      counted(disputed),
      " of ",
      counted(figures, "figure"),
      ". None is dropped for it: the card of each figure shows what contradicts it. What lies behind them is under ",
      link("disagreement", "disagreement"),
      ". Only figures of one country are compared: what two countries report of the same trade ",
      link("guide", "seldom agrees", "mirror"),
      ", which is no error by itself.",
    ],
  },

  widest: {
    title: (count: number): Child => ["The ", counted(count), formFor(count, " widest gap")],
    about: (doubted: number, link: Link): Child => [
      "By how many times the smaller figure goes into the larger one. Each figure appears once, in " +
        "its widest contradiction. ",
      counted(doubted),
      " of them have a figure of low reliability. All stand in the table ",
      link("method", "conflicts", "table-conflicts"),
      ", which can be ",
      link("downloads", "downloaded", "download-conflicts"),
      ".",
    ],
    doubtful: ", low reliability",
    columns: { about: "About", larger: "One says", smaller: "Another says", ratio: "Larger to smaller" },
  },

  table: {
    grain: (grain: string) => `A row is ${grain}. Key: `,
    rows: (count: number) => counted(count, "row"),
    download: "Download",
    equations: "True in every row, checked whenever the tables are made:",
    key: "key",
    codes: (count: number) => counted(count, "code"),
  },

  sources: {
    about: ({ sources, languages, ours }: Record<"sources" | "languages" | "ours", number>): Child => [
      counted(sources, "source"),
      " in ",
      counted(languages, "language"),
      ". ",
      counted(ours),

      ` of the pages ${formFor(ours, "was", "were")} found without ${formFor(ours, "its", "their")} ` +
        "headline; the title was then taken from the address, translated or described by us, which is " +
        "said beside it. Only figures and facts are kept from a source, no sentences.",
    ],
    count: (count: number) => counted(count, "source"),
    figures: (count: number) => counted(count, "figure"),
    noFigure: "No figure",
    events: (count: number) => counted(count, "event"),
    undated: "undated",
    day: (day: string, isApproximate: boolean) => (isApproximate ? `about ${day}` : day),
    note: (note: string) => `Title ${note}.`,
    kinds: {
      article: "The article that is checked",
      statistics: "Statistics",
      reference: "Reference works",
      press: "Press and official pages",
    } as Readonly<Record<string, string>>,
  },
};

/** Returns whose trade a year is of. */
function subjectOf({ reporter_name: reporter, flow, partner: code, partner_name: name }: Annual): string {
  return tradeSubject(reporter, flow, { code, name });
}

/** How a figure came to be the one shown, by the codes of the column choice. */
const DECIDED: Readonly<Record<string, string>> = {
  only: "had no rival",
  authority: "won by authority",
  series: "by the longer table",
  precision: "by precision",
  earlier: "by the earlier page",
  doubtful: "are of low reliability, with nothing better found",
};

/** What each status of a figure says, by the letter that statistical offices use. */
export const STATUS_MEANINGS: Readonly<Record<string, (link: Link) => Child>> = {
  A: () => "Nothing speaks against it in its own source.",
  B: () => "The year is not counted in the same way as the years beside it.",
  D: () => "It counts something else than the figures beside it; our note says what.",
  E: () => "The source itself calls it an estimate.",
  F: () => "Not an outcome: a plan, a goal or a forecast. Never drawn as trade.",
  L: (link) => ["No figure: stands for a gap in the table of ", link("missing", "what is missing"), "."],
  O: () => "No figure: a gap there too, of which it is not known whether anybody counted.",
  P: () => "It may still change, or may rest on too few months: the source says so, or our note does.",
  U: () =>
    "Published, but most likely a slip: swapped digits, a wrong year, a wrong currency. Our note has the reason.",
};

/** Returns letters of a list as a heading: "A", "B–D". */
export function letters(first: string, last: string): string {
  return first === last ? first : `${first}–${last}`;
}

/** Returns what a column holds: "number, USD, key". */
export function columnFacts(facts: readonly (string | null | undefined | false)[]): string {
  return facts.filter((fact) => fact).join(", ");
}
