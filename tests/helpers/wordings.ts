import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { QuantityError } from "../../data-loaders/quantity/digits.js";
import { LANGUAGES, type Language, UNITS } from "../../data-loaders/quantity/lexicon.js";
import { PeriodError } from "../../data-loaders/quantity/period-spans.js";
import { parsePeriod } from "../../data-loaders/quantity/periods.js";
import { parseQuantity, type Quantity } from "../../data-loaders/quantity/quantity.js";

/**
 * A wording with what is right: “987900000 USD exact”, “range 3..5 days”, “refuse: why”. A careful reader may ask where
 * “ or refuse” stands behind.
 */
export interface Wording {
  language: Language;
  text: string;
  expected: string;
}

const VERDICTS = ["right", "refused", "refused though readable", "wrong"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Wordings by what became of them. */
type Judged = Record<Verdict, Wording[]>;

/** The wordings of a CSV file; “\u2009” and its like stand for characters that cannot be seen. */
export function wordingsOf(path: string): Wording[] {
  return csvParse(readFileSync(path, "utf8")).map((row) => ({
    language: LANGUAGES.find((known) => known === row["language"]) ?? "en",
    text: (row["printed"] ?? row["phrase"] ?? "").replace(/\\u([0-9a-f]{4})/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    expected: row["expected"] ?? "",
  }));
}

/** What a wording says is right, in parts; null is a part that it does not say. */
function wanted(expected: string) {
  const [first = ""] = expected.split(" or ");
  const ends = /^range (\S+)\.\.(\S+) [a-z]/i.exec(first)?.slice(1).map(Number);
  const [from = 0, to = 0] = ends ?? [];
  const number = /-?\d+(?:\.\d+)?(?:e-?\d+)?/.exec(first.replace(/^(?:range )?(\S+)\.\.\S+/, "range"))?.[0];
  const isPart = number === undefined || /^\d\/\d/.test(first);
  const unit = UNITS.find((known) => new RegExp(`(?:^|[ \\d])${known}(?: |$)`).test(expected));
  return {
    mustRefuse: /^refuse(?! or )/.test(expected),
    mayRefuse: /refuse|ambiguous|\?|^$|missing|flag/.test(expected),
    ends: ends ? { from, to } : null,
    value: ends ? (from + to) / 2 : isPart ? null : Number(number),
    unit: / none /.test(first) ? "none" : (unit ?? null),
    qualifier: /\b(?:exact|about|almost|more_than|at_least|up_to|less_than|range)\b/.exec(first)?.[0] ?? null,
  };
}

function verdictOf(read: Quantity | null, expected: string): Verdict {
  const { mustRefuse, mayRefuse, ends, value, unit, qualifier } = wanted(expected);
  if (read === null) return mayRefuse ? "refused" : "refused though readable";
  const isNear = value === null || Math.abs(Number(read.value) - value) <= Math.abs(value) / 1000;
  const isWithin = ends === null || (Number(read.low) <= ends.from && Number(read.high) >= ends.to);
  const isUnit = unit === null || unit === (read.unit ?? "none");
  const isQualifier = qualifier === null || read.qualifier === qualifier;
  return !mustRefuse && isNear && isWithin && isUnit && isQualifier ? "right" : "wrong";
}

/** What a reader makes of a text; null where it refuses. What breaks otherwise is thrown. */
export function orRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof QuantityError || error instanceof PeriodError) return null;
    throw error;
  }
}

/** Judges each wording, and prints how many of each language came to what. */
export function judgedBy(wordings: readonly Wording[], judge: (wording: Wording) => Verdict): Judged {
  const judged: Judged = { right: [], refused: [], "refused though readable": [], wrong: [] };
  for (const wording of wordings) judged[judge(wording)].push(wording);
  const languages = [...new Set(wordings.map(({ language }) => language))];
  const counted = (language: Language) =>
    VERDICTS.map((verdict) => [verdict, judged[verdict].filter((one) => one.language === language).length]);
  console.table(Object.fromEntries(languages.map((language) => [language, Object.fromEntries(counted(language))])));
  return judged;
}

/** What the reader of figures makes of a wording. */
export function verdictOfFigure({ text, language, expected }: Wording): Verdict {
  return verdictOf(
    orRefused(() => parseQuantity(text, language)),
    expected,
  );
}

/** What the reader of periods makes of a wording, whose days are “2023-01-01..2023-09-30”. */
export function verdictOfPeriod({ text, expected }: Wording): Verdict {
  const period = orRefused(() => parsePeriod(text));
  if (period === null) return expected.includes("refuse") ? "refused" : "refused though readable";
  return expected.startsWith(`${period.start}..${period.end}`) ? "right" : "wrong";
}
