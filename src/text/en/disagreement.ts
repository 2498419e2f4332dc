import { difference, inUnit } from "../../../pipelines/text/en/values.js";
import { type Child, sentence } from "../../base/dom.js";
import type { Disputed, FigureGroup, Subject } from "../../facts/disagreement-rows.js";
import type { DisagreementFigure } from "../../rows/disagreement-figures.js";
import type { Disagreement } from "../../rows/disagreements.js";
import { counted, stated } from "../../trace/number.js";
import { term } from "../../trace/term.js";
import { formFor } from "./base/language.js";
import { spanWords, subject } from "./trace/figure.js";
import { countryWords, type Flow, tradeSubject } from "./trade/trade.js";

/** Returns what a figure is written as, or that it is a sum. */
export function printedWords({ printed }: Pick<DisagreementFigure, "printed">): string {
  return printed ?? "exports and imports added up";
}

/** Returns how many figures of a thing can be true together, and what makes them. */
export function agreementWords({ thing, groups }: Disputed): string {
  const { figure_count: all, agreeing_count: most, is_contradicted, is_tied } = thing;
  const isOpen = groups.some(({ low, high }) => low === null || high === null);
  const how = groups.length === 1 ? "" : isOpen ? " as worded" : " within rounding";
  if (!is_contradicted) return `${all === 2 ? "both" : `all ${all}`} agree${how}`;
  if (most <= 1) return all === 2 ? "the two contradict each other" : `no two of ${all} agree`;
  return `${most} of ${all} agree${is_tied ? "; another group is as large" : ""}`;
}

/** Returns how far the figures of a thing lie apart; nothing where they do not. */
export function apartWords({ spread, unit }: Disagreement): string | null {
  return spread > 0 ? `${difference(spread, unit)} apart` : null;
}

/** Returns what figures are about, and of when: "Kazakhstan’s exports to Afghanistan, 2023". */
export function thingName(thing: Disagreement, about: Subject): string {
  const time = thing.period ?? thing.about_year ?? null;
  const isPlain = about === "trade" || about === "lengths" || about === "costs";
  const named = isPlain ? whoseFigure(thing) : `${whoseFigure(thing)}: ${thing.indicator_name}`;
  return time === null ? named : `${named}, ${time}`;
}

/** A line, one country’s trade with another and in what, or a country. */
function whoseFigure(thing: Disagreement): string {
  const { reporter_name, partner, partner_name, flow, product, product_name, route_name } = thing;
  if (route_name !== null || reporter_name === null || partner === null || partner_name === null) return subject(thing);
  const trade = tradeSubject(reporter_name, flow ?? "total", { code: partner, name: partner_name });
  return product === null || product === "TOTAL" ? trade : `${trade}, ${product_name}`;
}

/** Returns who gives a figure; of a table in several editions, whether it is a later one. */
export function giverOf({ publisher, is_later_edition }: DisagreementFigure): string {
  return is_later_edition ? `${publisher}, later edition` : publisher;
}

/** Returns what a mark says of itself: the figures as they are written, and who states them. */
export function groupTip({ figures, agrees, first }: FigureGroup): string {
  const lines = figures.map((figure) => `${printedWords(figure)}, ${giverOf(figure)}`);
  return [...lines, !agrees && "Stands apart.", first.reason].filter(Boolean).join("\n");
}

const SUBJECT_NAMES: Readonly<Record<Subject, string>> = {
  trade: "Amounts of trade",
  goods: "Goods: tonnes and prices",
  lengths: "Lengths of lines",
  costs: "Costs of lines",
  lines: "Lines: capacity, gauge, days of travel",
  shares: "Shares and changes of trade",
  other: "Other figures",
};

/** The subjects in their order. */
export const SUBJECTS = Object.keys(SUBJECT_NAMES) as Subject[];

/** Words of the page on sources that disagree. */
export const disagreementWords = {
  /** A figure as it is read: a span as printed, any other in its unit. */
  amount: ({ value, qualifier, printed, input_ids }: DisagreementFigure, unit: string): HTMLElement =>
    stated(qualifier === "range" && printed !== null ? spanWords(printed) : inUnit(value, unit), input_ids),

  /** The finding: of all that several sources state, how much is in dispute. */
  heading: (all: number, disputes: number): Child =>
    all === 0
      ? "No number here is given by more than one source"
      : sentence(
          "Of ",
          counted(all, "number"),
          " that several sources give, ",
          disputes === 0 ? "none is in dispute" : [counted(disputes), formFor(disputes, " is", " are"), " in dispute"],
        ),

  lead: "A number is disputed where neither rounding nor words such as “almost” can explain the difference.",

  controls: "Whose figures to show",
  of: "Reported by",
  flow: "Goods",
  pair: (reporter: string, partner: { code: string; name: string }) =>
    `${reporter}, trade with ${countryWords(partner.code, partner.name)}`,
  ownReports: (reporter: string) => `Figures of ${reporter}`,
  othersReports: "Figures of its partners",
  noTrade: "No amount of trade is given by more than one source.",

  /**
   * In how many periods the sources on one trade agree, and how often they contradict figures of others; `all` is in
   * how many there are several sources, where `things` are but some of them.
   */
  tradeFinding(name: string, things: readonly Disagreement[], others: number, all: number = things.length): Child {
    const disputes = things.filter(({ is_contradicted }) => is_contradicted).length;
    const [only] = things;
    const verb = disputes === things.length ? "contradict each other" : "agree";
    const same = disputes === things.length || disputes === 0;
    const periods =
      things.length === 1
        ? only?.period
        : things.length < all
          ? [counted(things.length), " of ", counted(all, "period"), " that several report"]
          : same
            ? [
                things.length === 2 ? "both periods" : ["all ", counted(things.length, "period")],
                " that several report",
              ]
            : [counted(things.length - disputes), " of ", counted(things.length, "period"), " that several report"];
    const more = others > 0 && ["; ", counted(others, "contradiction"), " with other figures"];
    return sentence(`Sources ${verb} on ${name} in `, periods, more);
  },

  unit: (isFromZero: boolean) => (isFromZero ? "US dollars" : "US dollars; the axis does not start at zero"),
  key:
    "Bar: what rounding and wording allow; an arrow says that it goes on. Filled: can be true together with most " +
    "others. Hollow: cannot. Square: the figure used on other pages.",

  columns: {
    period: "Period",
    printed: "As written",
    value: "Amount",
    low: "Allows from",
    high: "Allows up to",
    source: "Source",
    agrees: "Agrees with most",
    reason: "Likely reason",
  },
  unitName: "US dollars",
  open: "open",
  yes: "yes",
  no: "no",

  reasons: "Why they may differ",
  /** A further figure of a publisher, behind its name. */
  again: (times: number) => `(${times})`,
  apart: (count: number) => formFor(count, " stands apart. ", " stand apart. "),
  guess: "our guess",

  across: (count: number): Child =>
    sentence(counted(count, "contradiction"), " with figures of other periods, flows or shares"),

  /** What is not listed by subject. */
  ofTables: (count: number): Child =>
    sentence(
      "Not listed: ",
      counted(count, "amount"),
      " that tables of statistics alone give; choose a country above.",
    ),
  subjectsNote: (guess: Child): Child => [
    term("guess", "A reason that no source gives"),
    " is ",
    guess,
    ", noted beside the figure or made by a rule. Where none is given here, none is known.",
  ],
  subject: (about: Subject, disputes: number, all: number): Child => [
    `${SUBJECT_NAMES[about]}: `,
    counted(disputes),
    " of ",
    counted(all),
    " disputed",
  ],
  sums: (count: number): Child => ["Figures that do not add up: ", counted(count, "contradiction")],
  agreed: (count: number): Child => ["No dispute about ", counted(count, "other")],
  between: (low: Child, high: Child): Child => [low, " to ", high],
  figures: { value: "Figure", source: "Who says so, and why it may differ" },
  more: (figures: Child, things: Child): Child => ["All figures as tables: ", figures, ", ", things, "."],
};

/** Returns one country's trade with another as a heading names it. */
export function pairSubject(
  { reporterName, partner, partnerName }: { reporterName: string; partner: string; partnerName: string },
  flow: Flow,
): string {
  return tradeSubject(reporterName, flow, { code: partner, name: partnerName });
}
