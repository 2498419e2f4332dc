import type { Qualifier, Unit } from "../lexicon.js";

/** A qualifier of one figure. */
export type Hedge = Exclude<Qualifier, "range">;

/** Which way a figure went. */
export type Direction = "up" | "down";

/** What a word or phrase of a printed figure means. What means none of these is not read. */
export type Meaning =
  /** A number word below a thousand; `opens` where units may follow ten, as in Kazakh. */
  | { is: "cardinal"; value: string; opens?: true }
  /** A hundred of what stands before it. */
  | { is: "hundred" }
  | { is: "dozen" }
  /** "A million", "a dozen": one, where such a word follows; else an article. */
  | { is: "a" }
  /** "And a half", behind a number. */
  | { is: "and a half" }
  /** "Half", before a scale word or a dozen; "half a" before a unit too. */
  | { is: "half of"; article?: true }
  /** A number and its scale in one word. */
  | { is: "scaled"; value: string; exponent: number }
  /** A power of ten; `money` where it is one beside a currency only. */
  | { is: "scale"; exponent: number; money?: true }
  /** Million, where a currency or a unit stands beside it; else metres or nothing certain. */
  | { is: "m" }
  /** What one printed unit is in base units. */
  | { is: "unit"; unit: Unit; factor: string }
  /** A unit that may stand on either side of its number. */
  | { is: "currency"; unit: "USD" | "EUR" }
  /** A unit that stands before its number. */
  | { is: "unit before"; unit: Unit; factor: string }
  /** A number by itself, as "twice" is; with a direction where it is a verb or noun of change. */
  | { is: "multiple"; value: string; direction?: Direction }
  /** "Equal to": once as much. */
  | { is: "equal" }
  /** "Top", before a place in an order. */
  | { is: "rank" }
  /** A qualifier before a figure, some behind it too; one of a `level` tells behind a verb where the figure went. */
  | { is: "qualifier"; qualifier: Hedge; behind?: true; level?: true }
  /** A qualifier behind its figure; `ablative` where it is one behind that case only. */
  | { is: "qualifier behind"; qualifier: Hedge; ablative?: true }
  /** "Менее 5" is a qualifier, "на 5 % менее" a direction; `ablative` where it stands behind only, as in Kazakh. */
  | { is: "compared"; qualifier: Hedge; direction: Direction; ablative?: true; level?: true }
  /** The ending of a number in digits, before a qualifier: "300-ден астам вагон". */
  | { is: "case" }
  | { is: "direction"; direction: Direction }
  /** A direction that stands behind its figure: "5 % lower". */
  | { is: "direction behind"; direction: Direction }
  /** "До", "дейін": to behind a verb of change, else up to. */
  | { is: "until" }
  | { is: "by" }
  | { is: "to" }
  | { is: "from" }
  | { is: "between" }
  | { is: "and" }
  | { is: "or" }
  | { is: "sign"; negative: boolean }
  | { is: "dash" }
  | { is: "per"; per: "t" | "item" | "year" }
  | { is: "estimate" }
  /** An estimate, and so a figure of which nobody says that it is exact. */
  | { is: "estimated" }
  /** A word that changes nothing. */
  | { is: "nothing" }
  /** A unit, a scale or a kind of figure that is not kept: what it is called. */
  | { is: "foreign"; what: string };

/** A meaning with its forms: a pattern, of which a space is a space; `cased` where capitals tell it from another. */
export type Entry = readonly [meaning: Meaning, forms: string, cased?: "cased"];

/** Entries of cardinals: forms of one number parted by spaces, numbers by commas, from `first` on, `step` apart. */
export function cardinals(forms: string, first = 1, step = 1): Entry[] {
  return forms
    .split(",")
    .map((words, i): Entry => [{ is: "cardinal", value: String(first + i * step) }, words.trim().split(" ").join("|")]);
}
