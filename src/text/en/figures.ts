import { dayWords, fixed, list } from "../../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../../base/dom.js";
import type { FigureQuery, FigureRow, FigureSource, Filter } from "../../facts/figure-search.js";
import type { Names } from "../../trace/code-names.js";
import { counted } from "../../trace/number.js";
import { qualityWords } from "./quality.js";
import { measure } from "./trace/figure.js";

const FILTER_LABELS: Readonly<Record<Filter, string>> = {
  indicator: "What",
  reporter: "Country",
  partner: "Partner",
  product: "Product",
  route: "Route",
  authority: "Whose figure",
  official: "Figures",
  kind: "Published in",
  year: "Year",
  status: "Mark",
};

const AUTHORITIES: Readonly<Record<string, string>> = {
  statistics: "official statistics",
  ministry: "a ministry or state company",
  official: "an official, in the press",
  press: "the press, nobody named",
};

/** The same beside a publisher. */
const WHOSE: Readonly<Record<string, string>> = { ...AUTHORITIES, press: "press" };

/** Whose a figure is, beside its publisher; by code of the list authorities. */
export function whoseWords(authority: string): string {
  return WHOSE[authority] ?? authority;
}

const KINDS: Readonly<Record<string, string>> = {
  article: "the article checked",
  press: "press and official pages",
  reference: "reference works",
  statistics: "statistical tables",
};

const STATUSES: Readonly<Record<string, string>> = {
  conflict: "disputed",
  doubtful: "disputed or in doubt",
  corrected: "corrected by us",
};

const ORDERS: Readonly<Record<string, string>> = {
  "-reported": "Newest report first",
  reported: "Oldest report first",
  "-period": "Latest period first",
  period: "Earliest period first",
  "-value": "Largest value first, by unit",
  value: "Smallest value first, by unit",
  what: "By what is measured, A to Z",
  "-what": "By what is measured, Z to A",
  source: "By source, A to Z",
  "-source": "By source, Z to A",
  "-status": "Marked figures first",
  status: "Unmarked figures first",
};

/** Words of the list of all figures. */
export const figureWords = {
  heading({
    figures,
    sources,
    from,
    to,
  }: {
    figures: number;
    sources: number;
    from: string | null;
    to: string | null;
  }) {
    if (figures === 0) return "No source here gives a figure";
    const years = from === null ? "" : from === to ? `, about ${from}` : `, about the years ${from} to ${to}`;
    return sentence(counted(figures, "figure"), " from ", counted(sources, "source"), years);
  },

  controls: "Search and filters",
  search: "Search in everything",
  words: "Words",
  hint: "any words, names or numbers",
  order: "Order",
  any: "any",
  filter: (name: Filter) => FILTER_LABELS[name],
  orders: ORDERS,

  /** What a choice of a filter is called; `name` is what the data call it. */
  value(filter: Filter, value: string, name: string): string {
    if (filter === "official") return qualityWords.official;
    if (filter === "authority") return AUTHORITIES[value] ?? name;
    if (filter === "kind") return KINDS[value] ?? name;
    if (filter === "status") return STATUSES[value] ?? name;
    return filter === "indicator" ? measure({ indicator_name: name }) : name;
  },
  offer: (words: string, count: number) => `${words} (${fixed(count, 0)})`,

  /** How many figures were found, of how many sources. */
  found({ figures, sources, total }: { figures: number; sources: number; total: number }): Child {
    if (figures === 0) return "No figure fits all of this";
    const of = figures === total ? "All " : null;
    const rest = figures === total ? null : [" of ", counted(total)];
    return [of, counted(figures, "figure"), rest, ", from ", counted(sources, "source")];
  },

  /** How they are ordered; targets come last, and values have an order within their unit only. */
  ordered(
    { order, descending }: Pick<FigureQuery, "order" | "descending">,
    { units, hasTargets }: { units: readonly string[]; hasTargets: boolean },
    names: Names,
  ): string {
    const words = ORDERS[`${descending ? "-" : ""}${order}`] ?? "";
    if (order === "reported" && hasTargets) return `${words}, targets and forecasts last`;
    if (order !== "value") return words;
    const first = units.slice(0, 3).map((unit) => names("units", unit));
    return `${words}: ${list(units.length > first.length ? [...first, "others"] : first)}`;
  },
  nothing: "Try fewer words, or drop one of these:",

  chosen: "Chosen",
  chip: (label: string, words: string) => `${label}: ${words}`,
  drop: (label: string) => `Drop: ${label}`,
  without: (label: string, words: string, count: number): Child => [
    `Without ${label.toLowerCase()} “${words}”: `,
    counted(count, "figure"),
  ],
  clear: "Clear all",
  csv: (count: number): Child =>
    count === 1 ? "Take this row as CSV" : ["Take these ", counted(count, "row"), " as CSV"],
  more: (count: number, left: number): Child => ["Show ", counted(count), " more of ", counted(left), " left"],
  all: (count: number): Child => ["Show all ", counted(count)],

  columns: {
    what: "Figure",
    period: "Period",
    value: "Value",
    printed: "As written",
    source: "Source",
    reported: "Reported",
    status: "Mark",
  },
  table: "Figures found",
  unit: (unit: string, names: Names) => measure({ indicator_name: names("units", unit) }),
  whose: whoseWords,
  reported({ published, published_is_approximate }: FigureSource): string {
    if (published === null) return "no date";
    return `${published_is_approximate ? "about " : ""}${dayWords(published)}`;
  },

  /** What speaks against a figure or sets it apart; nothing for most. */
  marks({ obs_status, is_disputed, is_corrected }: FigureRow, names: Names): string[] {
    return [
      obs_status === "A" ? "" : names("obs_status", obs_status),
      is_disputed ? "disputed" : "",
      is_corrected ? "corrected" : "",
    ].filter((word) => word !== "");
  },

  /** What the marks mean, each with how many figures carry it; `link` leads to them. */
  legend(count: (status: string) => number, link: (words: string, status: string) => Child): Child {
    const meanings = [
      ["conflict", "disputed", " by another figure here"],
      ["U", "low reliability", ", most likely a slip"],
      ["corrected", "corrected", ", read in another way than written"],
    ] as const;
    const known = meanings.filter(([status]) => count(status) > 0);
    if (known.length === 0) return null;
    return h(
      "p",
      { class: "note marks" },
      "Marks are for exceptions: ",
      known.map(([status, words, meaning], i) => [
        i > 0 && "; ",
        link(words, status),
        " (",
        counted(count(status)),
        `)${meaning}`,
      ]),
      ".",
    );
  },

  /** The columns of the rows as they are taken away. */
  file: {
    what: "Figure",
    subject: "Of",
    period: "Period",
    value: "Value",
    unit: "Unit",
    printed: "As written",
    source: "Source",
    authority: "Whose figure",
    reported: "Reported",
    marks: "Marks",
    figure: "Address of the figure",
    address: "Address of the source",
  },
};
