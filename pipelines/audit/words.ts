import type { Cell } from "../engine/duckdb.js";
import type { Quantity } from "../formula/evaluate.js";
import { meet } from "../formula/interval.js";
import { writeFormula } from "../formula/parse.js";
import { NOT_STATED, NOTHING_TO_CHECK, SIDES } from "../text/en/audit.js";
import { periodLabel } from "../text/en/periods.js";
import { dateWords, dayWords, inUnit } from "../text/en/values.js";
import { marked } from "../text/marks.js";
import { formatMessage, type Values } from "../text/message.js";
import { at, CheckError, type Checked, type CheckedSet, type Compared, type Reading, type Side } from "./check.js";

const LANGUAGE = "en";

/** A check in words, numbers marked. */
export interface CheckText {
  statement: string;
  /** Both sides against each other, in a few words. */
  reason: string;
  explanation: string;
  /** What speaks for the statement where the verdict does not; null where nothing does. */
  defence: string | null;
  readings: readonly ReadingText[];
}

/** A way to read a statement in words: how it is read, and what that would mean. */
export interface ReadingText {
  words: string;
  meaning: string;
}

/**
 * Returns a check in words. Throws a CheckError where a message of it is wrong. `printed` are the figures of its claims
 * as printed, marked, in their order.
 */
export function textOf(checked: Checked, printed: readonly string[]): CheckText {
  const { en } = checked.row.check;
  const values = valuesOf(checked, printed);
  const told = (part: Exclude<keyof CheckText, "readings">, message: string) =>
    at([LANGUAGE, part], () => formatMessage(message, LANGUAGE, values).trim());
  const [statement, reason, explanation, defence] = [
    told("statement", en.statement),
    told("reason", en.reason ?? SIDES),
    told("explanation", en.explanation),
    told("defence", en.defence ?? ""),
  ];
  const isAdverse = checked.verdict === "does_not_hold" || checked.verdict === "cannot_be_checked";
  return {
    statement,
    reason: isMade(checked) ? reason : NOTHING_TO_CHECK,
    explanation: isMade(checked) ? explanation : NOTHING_TO_CHECK,
    defence: isMade(checked) && isAdverse && defence !== "" ? defence : null,
    readings: checked.readings.map((reading, i) => readingText(reading, { i, values })),
  };
}

function isMade({ left, right }: Compared): boolean {
  return left !== null && right !== null;
}

/** In the words of a reading, both sides, what they come to, and the doubt are its own. */
function readingText(reading: Reading, { i, values }: { i: number; values: Values }): ReadingText {
  const told = (part: keyof ReadingText) =>
    at(["readings", i, LANGUAGE, part], () =>
      formatMessage(reading.en[part], LANGUAGE, { ...values, ...valuesOfSides(reading) }).trim(),
    );
  const [words, meaning] = [told("words"), told("meaning")];
  return { words, meaning: isMade(reading) ? meaning : NOTHING_TO_CHECK };
}

/**
 * What the messages of a check may name: `printed`, `left`, `right` and its values as marked numbers; to choose by,
 * `outcome`, `verdict`, `doubt`, `open` (whether the right side has no upper end) and `<value>_meets` (whether a value
 * can be that of the left side); and for each set of `find` what its first row tells, and counts: of rows, of sources,
 * of those that give the same value, another one, or one that cannot be squared with the left side.
 */
function valuesOf(checked: Checked, printed: readonly string[]): Values {
  const { left, values, sets } = checked;
  return {
    printed: printed[0] ?? NOT_STATED,
    ...valuesOfSides(checked),
    ...Object.fromEntries([...values].map(([name, side]) => [name, shownOf(side)])),
    ...Object.fromEntries(
      [...values].map(([name, side]) => [`${name}_meets`, left && side && meet(left, side) ? "yes" : "no"]),
    ),
    ...Object.assign({}, ...[...sets].map(([name, set]) => valuesOfSet(name, set, left))),
  };
}

function valuesOfSides({ left, right, outcome, verdict, doubt }: Compared): Values {
  return {
    left: shownOf(left),
    right: shownOf(right),
    outcome,
    verdict,
    doubt: doubt ?? "none",
    open: right && right.high === null ? "yes" : "no",
  };
}

function shownOf(side: Side | null): string {
  if (!side) return NOT_STATED;
  const { value, unit, formula } = side;
  if (unit === "year and month" && !/^\d{4}(0[1-9]|1[0-2])$/.test(value.toFixed())) {
    throw new CheckError(["unit"], `${value} is no year and month, which are written as 203112`);
  }
  return marked(inUnit(value.toNumber(), unit), formula);
}

function valuesOfSet(name: string, { rows, columns, quantities }: CheckedSet, left: Side | null): Values {
  const [first] = rows;
  const formula = first?.formula ? writeFormula(first.formula) : null;
  const told = columns.map((column) => [
    `${name}_${column}`,
    first ? cellOf(column, first.words, formula) : NOT_STATED,
  ]);
  const sources = new Set(rows.map(({ source }) => source)).size;
  const isSame = (quantity: Quantity | null) => left !== null && (quantity?.value.eq(left.value) ?? false);
  const same = new Set(rows.filter((_, i) => isSame(quantities[i] ?? null)).map(({ source }) => source)).size;
  const { period_start: from = null, period_end: to = null } = first?.words ?? {};
  return {
    ...Object.fromEntries(told),
    [`${name}_period`]: periodLabel(from as string | null, to as string | null) ?? NOT_STATED,
    [`${name}_count`]: rows.length,
    [`${name}_sources`]: sources,
    [`${name}_same`]: same,
    [`${name}_other`]: sources - same,
    [`${name}_differing`]: quantities.filter((quantity) => left && quantity && !meet(left, quantity)).length,
  };
}

/** What a selection tells of a row, in words: a figure as printed with its trace, a date as precise as it is known. */
function cellOf(column: string, words: Record<string, Cell>, formula: string | null): string | number {
  const cell = words[column];
  if (cell === null || cell === undefined) return NOT_STATED;
  if (column === "printed") return marked(String(cell), formula);
  if (column === "date") return dateWords(String(cell), String(words["date_precision"]));
  if (column === "as_of") return dayWords(String(cell));
  return typeof cell === "number" ? cell : String(cell);
}
