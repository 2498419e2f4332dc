import { dateWords, dayWords } from "../../../../pipelines/text/en/values.js";
import type { Child } from "../../../base/dom.js";
import type { GoodsFlow } from "../../../facts/goods.js";
import { stateOf } from "../../../facts/route-rows.js";
import type { TimelineEvent } from "../../../rows/events.js";
import type { Observation } from "../../../rows/observations.js";
import type { Route } from "../../../rows/routes/routes.js";
import type { Source } from "../../../rows/sources.js";
import type { Found, Kind } from "../../../search/search.js";
import { counted } from "../../../trace/number.js";
import { capital, routeName, STATE_WORDS } from "../routes.js";
import { readable, subject } from "../trace/figure.js";
import { countryWords } from "../trade/trade.js";

/** Words that say nothing of what is sought. */
export const SILENT: ReadonlySet<string> = new Set(
  "a an and are at between by did does for from how in is it its me much of on or show that the to was what with".split(
    " ",
  ),
);

/** What pages and parts of pages are also sought by, by their addresses. */
export const ALSO_CALLED: Readonly<Record<string, string>> = {
  index: "share of the south, turning south",
  downloads: "Excel xlsx spreadsheet, CSV, Parquet, Arrow, JSON, zip, raw data, dataset",
  "downloads#embed": "embed iframe HTML widget, image picture of a chart",
  "downloads#cite": "cite citing copyright BibTeX",
  changes: "news, updates, feed RSS, revisions",
  guide: "glossary, help, definitions",
  method: "methodology, rules, bibliography, data dictionary",
};

/** The code of all goods together, of which nothing need be said. */
const WHOLE = "TOTAL";
const BETWEEN = " · ";

/** How the lines of a list are named, each beside what it is. */
const LINES: Readonly<Record<string, string>> = {
  railway: "Railway",
  corridor: "Corridor",
  road_and_rail: "Road and railway",
};

/** Words of the search on every page, and of the page of its results. */
export const searchWords = {
  box: "Search",
  hint: "Search",
  best: "Best results",
  all: (query: string) => `All results for “${query}”`,
  none: "Nothing found",
  count: (count: number, query: string): Child => [counted(count, "result"), ` for “${query}”`],
  counts: (count: number) => (count === 0 ? "Nothing found" : `${count} shown`),

  kinds: {
    page: "Page",
    good: "Good",
    line: "Line",
    country: "Country",
    event: "Event",
    source: "Source",
    figure: "Figure",
  } satisfies Record<Kind, string>,
  groups: {
    page: "Pages",
    good: "Goods",
    line: "Lines",
    country: "Countries",
    event: "Events",
    source: "Sources",
    figure: "Figures",
  } satisfies Record<Kind, string>,

  /** The page of results. */
  heading: "Find a country, a good, a line, an event, a source or a figure",
  found: (count: number, query: string): Child =>
    count === 0 ? `Nothing was found for “${query}”` : searchWords.count(count, query),
  label: "Search the whole site",
  more: "names, goods, places, numbers",
  controls: "Search",
  lead: "Words may be English, Russian, Kazakh or Dari, and need not be whole; numbers may have a comma or a point.",
  fit: {
    all: null,
    near: "Nothing has exactly these words. These come near.",
    some: "Nothing has all of these words. These have some of them.",
  } satisfies Record<Found["fit"], string | null>,
  nothing: "Try fewer or other words, or choose from what there is.",
  allOf: (kind: Kind, count: number): Child => ["All ", counted(count), ` ${searchWords.groups[kind].toLowerCase()}`],
  firstOf: (kind: Kind, most: number, count: number): Child => [
    "The first ",
    counted(most),
    " of ",
    counted(count),
    ` ${searchWords.groups[kind].toLowerCase()}`,
  ],
  rest: "Lists",
  back: "Results of all kinds",
  lists: { figures: "All figures", events: "All events", sources: "All sources" },

  good: (name: string, flow: GoodsFlow, partner: { code: string; name: string }) =>
    `${capital(name)}, ${flow === "export" ? "sold to" : "bought from"} ${countryWords(partner.code, partner.name)}`,
  years: (first: string, last: string) => (first === last ? `Figures of ${first}` : `Figures of ${first} to ${last}`),

  line: routeName,
  aboutLine: ({ kind, state, from_name, to_name, route_id }: Route, whole: Route) =>
    whole.route_id === route_id
      ? [`${LINES[kind] ?? kind}, ${STATE_WORDS[stateOf({ state })]}`, `${from_name} to ${to_name}`].join(BETWEEN)
      : [`Part of the line ${routeName(whole)}`, STATE_WORDS[stateOf({ state })]].join(BETWEEN),

  countryName: (code: string, name: string) => capital(countryWords(code, name)),
  country: (reporter: string) => `Its trade with ${reporter}, year by year`,

  event: ({ date, date_precision, publisher }: TimelineEvent) =>
    [dateWords(date, date_precision), publisher].join(BETWEEN),

  source: ({ publisher, published }: Source) => [publisher, ...(published ? [dayWords(published)] : [])].join(BETWEEN),

  figure: (row: Observation) => `${readable(row)}, ${row.indicator_name}`,
  aboutFigure: (row: Observation, publisher: string) =>
    [
      subject(row.product === WHOLE ? { ...row, product_name: null } : row),
      row.period ?? (row.as_of && dayWords(row.as_of)),
      publisher,
    ]
      .filter(Boolean)
      .join(BETWEEN),

  check: "The article, checked",
};
