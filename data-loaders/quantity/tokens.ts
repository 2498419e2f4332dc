import { nearest } from "../read/problems.js";
import { DIGITS, QuantityError } from "./digits.js";
import type { Language } from "./lexicon.js";
import { lexiconOf } from "./words/lexicon-of.js";
import type { Entry, Meaning } from "./words/meaning.js";

/** A stretch of a print with what it means; offsets are into the tidied text. `digits` are as printed. */
export interface Token {
  start: number;
  end: number;
  text: string;
  meaning: Meaning | { is: "digits" };
}

/** Letters and marks of the scripts that are read; written out, as \p{L} in each pattern takes seconds to compile. */
const LETTER =
  "a-zA-Z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u060b\\u060d-\\u061a" +
  "\\u0620-\\u0669\\u066e-\\u1fff";
const DIGIT_OR_MONEY = "0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be$\\u00a2-\\u00a5\\u20a0-\\u20cf";

/** A word ends where no letter follows; a digit or a sign of money may follow where a number may. */
const END = `(?!(?<=[${LETTER}])[${LETTER}${DIGIT_OR_MONEY}])`;
const END_BEFORE_MONEY = `(?!(?<=[${LETTER}])[${LETTER}0-9\\u00b2\\u00b3\\u00b9])`;
const END_BEFORE_NUMBERS = `(?!(?<=[${LETTER}])[${LETTER}])`;

const NUMBER = new RegExp(`(?:${DIGITS}|\\.\\d+)(?:[eE][+-]?\\d{1,2}(?![\\p{L}\\d]))?`, "uy");
/** What a word that is not known reaches to. */
const WORD = /\S+?(?=[\s,;:()]|$)/uy;
const QUIET = /[,:]/uy;

interface Known {
  meaning: Meaning;
  pattern: RegExp;
  isCased: boolean;
}

const compiled = new Map<Entry, Known>();
const byLanguage = new Map<Language, readonly Known[]>();

/** Patterns are of small letters, as those of two cases take a hundred times as long to compile. */
function compile(entry: Entry): Known {
  const found = compiled.get(entry);
  if (found) return found;
  const [meaning, forms, cased] = entry;
  const made = { meaning, pattern: new RegExp(`(?:${forms})${endOf(meaning)}`, "y"), isCased: cased !== undefined };
  compiled.set(entry, made);
  return made;
}

function endOf({ is }: Meaning): string {
  if (["currency", "unit before", "rank", "qualifier"].includes(is)) return END_BEFORE_NUMBERS;
  return is === "scale" || is === "m" ? END_BEFORE_MONEY : END;
}

function knownIn(language: Language): readonly Known[] {
  const found = byLanguage.get(language) ?? lexiconOf(language).map(compile);
  byLanguage.set(language, found);
  return found;
}

/**
 * Cuts a tidied print into tokens, at each place the longest that is known. Throws QuantityError for the first word
 * that is not.
 */
export function tokensOf(text: string, language: Language): Token[] {
  const print: Print = { text, small: inSmall(text), known: knownIn(language) };
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] === " ") {
      at += 1;
      continue;
    }
    const token = tokenAt(print, at);
    if (token === null) throw unknown(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** A print as it is cut: as printed, in small letters, and the words that it may hold. */
interface Print {
  text: string;
  small: string;
  known: readonly Known[];
}

function tokenAt(print: Print, at: number): Token | null {
  const { text, small, known } = print;
  const quiet = lengthAt(QUIET, text, at);
  let best: Token | null =
    quiet > 0 ? { start: at, end: at + quiet, text: text.slice(at, at + quiet), meaning: { is: "nothing" } } : null;
  const take = (length: number, meaning: Token["meaning"]) => {
    if (length > 0 && at + length > (best?.end ?? at)) {
      best = { start: at, end: at + length, text: text.slice(at, at + length), meaning };
    }
  };
  take(lengthAt(NUMBER, text, at), { is: "digits" });
  for (const { meaning, pattern, isCased } of known) {
    const length = lengthAt(pattern, isCased ? text : small, at);
    if (length > 0 && meaning.is === "nothing" && isAmount(print, at + length)) continue;
    take(length, meaning);
  }
  return best;
}

/** Whether what looks like a year is a number with a unit behind it: "exports of 2000 tonnes". */
function isAmount({ small, known }: Print, end: number): boolean {
  if (!/\d/u.test(small[end - 1] ?? "")) return false;
  const next = small[end] === " " ? end + 1 : end;
  return known.some(
    ({ meaning: { is }, pattern }) =>
      ["unit", "scale", "currency", "m"].includes(is) && lengthAt(pattern, small, next) > 0,
  );
}

/** The text in small letters, each where it stood. */
function inSmall(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length
    ? small
    : Array.from(text, (letter) => letter.toLowerCase()[0] ?? letter).join("");
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

const SCALES = ["million", "billion", "trillion", "thousand", "миллион", "миллиард", "тысяча"];

function unknown(text: string, at: number): QuantityError {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0] ?? text[at] ?? "";
  const meant = word.length < 5 ? null : nearest(word, SCALES);
  return new QuantityError(
    meant
      ? `“${text}”: “${word}” is no known word; did you mean ${meant}?`
      : `“${text}”: “${word}” is no word that is known in a figure: leave it out of the print where it says nothing, ` +
          "or say in a reading, with the same digits, what is meant",
  );
}
