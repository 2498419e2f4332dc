import { inUnit, percent, plain } from "../../../pipelines/text/en/values.js";
import { unmarked } from "../../../pipelines/text/marks.js";
import { type Child, h, sentence } from "../../base/dom.js";
import type { VerdictCounts } from "../../facts/verdict-counts.js";
import type { AuditCheck } from "../../rows/audit.js";
import type { Observation } from "../../rows/observations.js";
import { counted } from "../../trace/number.js";
import { formFor } from "./base/language.js";
import { digits } from "./trace/figure.js";

/** What a check comes to, as a code. */
export type Verdict = AuditCheck["verdict"];

/** The verdicts in words. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  holds: "holds",
  holds_within_rounding: "holds within rounding",
  does_not_hold: "does not hold",
  cannot_be_checked: "cannot be checked",
};

/** What a way to read a statement would come to, if it were the one that is meant. */
export const READING_VERDICTS: Readonly<Record<Verdict, string>> = {
  holds: "would hold",
  holds_within_rounding: "would hold within rounding",
  does_not_hold: "would not hold",
  cannot_be_checked: "could not be checked",
};

/** What each verdict means. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  holds: "what is found agrees with what is said.",
  holds_within_rounding: "the numbers differ, but by no more than their wording allows.",
  does_not_hold: "what is found contradicts it, however generously the figures are read.",
  cannot_be_checked:
    "what it takes was found nowhere or is disputed, or its words can be read in ways that come out differently.",
};

/** How a sentence on a statement begins and ends, by what comes of it. */
const SAYS: Readonly<Record<Verdict, readonly [start: string, end: string]>> = {
  holds: ["is right that", ""],
  holds_within_rounding: ["is right, within rounding, that", ""],
  does_not_hold: ["says that", ", which does not hold"],
  cannot_be_checked: ["says that", ", which cannot be checked"],
};

/** What must be true of the two sides for the statement to hold. */
const RELATIONS: Readonly<Record<AuditCheck["relation"], string>> = {
  "=": "It holds where the two can be the same.",
  "<=": "It holds where the first is no larger than the second.",
  ">=": "It holds where the first is no smaller than the second.",
};

/** The article, as far as sentences name it. */
export interface ArticleName {
  title: string;
  publisher: string;
  url: string;
  author: string | null;
  published: string | null;
}

/** Returns a marked text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns a marked statement as a line of its own: a capital at its start, no full stop at its end. */
export function asLine(text: string): string {
  return capital(text).replace(/\.$/, "");
}

const whole = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Returns a value of a check in the words of its unit: "1.24 times as much", "place 6", "no border". */
export function sideText(value: number, unit: string): string {
  if (unit === "times") return value === 1 ? "just as much" : `${plain(value, 2)} times as much`;
  if (value === 0) return unit === "borders" ? "no border" : "none";
  return inUnit(value, unit);
}

/** Units whose ends are said as values are: an interval that rounds to one value tells nothing. */
const IN_WORDS = /^(year and month|times$|USD)/;

/** Returns what a side of a check can be, in words; nothing where it is exact or not known. */
export function rangeText(low: number | null, high: number | null, unit: string): string | null {
  const end = (value: number) => (IN_WORDS.test(unit) ? inUnit(value, unit) : amount(value, unit));
  const [least, most] = [low !== null && end(low), high !== null && end(high)];
  if (least === most) return null;
  if (!least) return `it can be ${most} or ${unit === "rank" ? "better" : "less"}`;
  return most ? `it can be ${least} to ${most}` : `it can be ${least} or more`;
}

function amount(value: number, unit: string): string {
  return unit === "fraction" ? percent(value) : digits(Number(value.toPrecision(7)));
}

/** Returns whose figure it is and of when: "Al Jazeera", "International Monetary Fund, 2008". */
export function memberText(row: Observation | null, publishers: ReadonlyMap<string, string>): string {
  if (!row) return auditWords.nothing;
  return [publishers.get(row.source_id), row.period].filter(Boolean).join(", ");
}

/** Words of the page on the article, and of the page of each of its statements. */
export const auditWords = {
  none: "No article is among the sources, so there is nothing to check",

  verdictSentence: (verdict: Verdict) => `${capital(VERDICTS[verdict])}.`,

  /** How many statements hold, do not, or cannot be checked; `statements` is how their number is shown. */
  finding: ({ all, hold, fail, open }: VerdictCounts, statements: Child = counted(all, "statement")): Child =>
    sentence(
      "Of ",
      statements,
      " ",
      counted(hold),
      formFor(hold, " holds, ", " hold, "),
      counted(fail),
      formFor(fail, " does not, and ", " do not, and "),
      counted(open),
      " cannot be checked",
    ),

  lead: ({ title, publisher, url }: ArticleName): Child =>
    sentence(
      h("a", { href: url, rel: "noopener" }, h("cite", {}, `“${title}”`)),
      ` (${publisher}), in our words and its order. Open a line for figures, sources and what the author could answer.`,
    ),

  open: (name: string) => `Figures and sources: ${name}`,
  columns: { says: "The article says", verdict: "Verdict", why: "Why" },
  article: "From the article",
  against: "Compared with",
  compared: "How",
  printed: "In its own words",
  sources: "Sources",
  /** Behind a publisher of which another page stands before. */
  again: (times: number): Child => times > 1 && [" (", counted(times), ")"],
  more: (count: number): Child => [" and ", counted(count), " more"],
  defence: "What the author could answer: ",
  readings: (count: number): Child => ["It can be read in ", counted(count, "way")],
  nothing: "nothing found",
  comparison: (formula: string, relation: AuditCheck["relation"] | null) =>
    [`${capital(formula)}.`, ...(relation === null ? [] : [RELATIONS[relation]])].join(" "),
  /** A value that follows from no figures: a date, a border, or days that are counted here. */
  bare: (value: number, unit: string): Child => (unit === "days" ? counted(value, "day") : sideText(value, unit)),
  own: "This check on a page of its own",
  details: "Figures and sources",
  key: "What the verdicts mean",

  page: {
    kicker: (i: number, all: number, back: HTMLElement): Child => [back, " · ", counted(i), " of ", counted(all)],
    back: "The article, checked",
    title: ({ name }: AuditCheck) => `${name}: the article checked`,
    description: ({ statement_traced, verdict, reason_traced }: AuditCheck) =>
      [
        `The article says: ${whole(unmarked(statement_traced))}`,
        `${capital(VERDICTS[verdict])}: ${whole(unmarked(reason_traced))}`,
      ].join(" "),
    says: "The article says that ",
    quote: "To quote",
    /** A statement and what comes of it, as an editor would print it; numbers are marked. */
    sentence: ({ statement_traced, verdict, reason_traced }: AuditCheck, { publisher }: ArticleName): string => {
      const said = statement_traced.replace(/\.$/, "");
      const [start, end] = SAYS[verdict];
      return `${publisher} ${start} ${said}${end}. ${whole(capital(reason_traced))}`;
    },
    before: "Previous: ",
    next: "Next: ",
    steps: "Other statements",
  },

  chart: {
    unit: capital,
    key: ({ hasMembers, isOpen }: { hasMembers: boolean; isOpen: boolean }) =>
      [
        `A pale bar is what a side can mean by its wording${isOpen ? "; an arrow says that it goes on" : ""}.`,
        ...(hasMembers ? ["Rings are the figures that the second side is taken from."] : []),
      ].join(" "),
    members: "All of them",
    columns: { what: "What", value: "Comes to", range: "Can be" },
  },
};
