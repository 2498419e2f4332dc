import { nearest } from "../read/problems.js";
import { DIGITS, QuantityError } from "./digits.js";
import type { Language } from "./lexicon.js";
import { lexiconOf } from "./words/lexicon-of.js";
import type { Meaning } from "./words/meaning.js";

/** A stretch of a print with what it means; offsets are into the tidied text. `digits` are as printed. */
export interface Token {
  start: number;
  end: number;
  text: string;
  meaning: Meaning | { is: "digits" };
}

/** A letter ends where no letter follows; a digit or a sign of money may follow where a number may. */
const END = "(?!(?<=[\\p{L}\\p{M}])[\\p{L}\\p{M}\\p{N}\\p{Sc}])";
const END_BEFORE_NUMBERS = "(?!(?<=[\\p{L}\\p{M}])[\\p{L}\\p{M}])";

const NUMBER = new RegExp(`(?:${DIGITS}|\\.\\d+)(?:[eE][+-]?\\d+(?![\\p{L}\\d]))?`, "uy");
/** What a word that is not known reaches to. */
const WORD = /\S+?(?=[\s,;:()]|$)/uy;
const QUIET = /[,:]/uy;

type Known = readonly [meaning: Meaning, pattern: RegExp];

const compiled = new Map<Language, readonly Known[]>();

function knownIn(language: Language): readonly Known[] {
  const found = compiled.get(language);
  if (found) return found;
  const made = lexiconOf(language).map(([meaning, forms, cased]): Known => {
    const end = ["currency", "unit before", "rank", "qualifier"].includes(meaning.is) ? END_BEFORE_NUMBERS : END;
    return [meaning, new RegExp(`(?:${forms})${end}`, cased ? "uy" : "iuy")];
  });
  compiled.set(language, made);
  return made;
}

/**
 * Cuts a tidied print into tokens, at each place the longest that is known. Throws QuantityError for the first word
 * that is not.
 */
export function tokensOf(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] === " ") {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, language);
    if (token === null) throw unknown(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number, language: Language): Token | null {
  const quiet = lengthAt(QUIET, text, at);
  let best: Token | null =
    quiet > 0 ? { start: at, end: at + quiet, text: text.slice(at, at + quiet), meaning: { is: "nothing" } } : null;
  const take = (length: number, meaning: Token["meaning"]) => {
    if (length > 0 && at + length > (best?.end ?? at)) {
      best = { start: at, end: at + length, text: text.slice(at, at + length), meaning };
    }
  };
  take(lengthAt(NUMBER, text, at), { is: "digits" });
  for (const [meaning, pattern] of knownIn(language)) {
    const length = lengthAt(pattern, text, at);
    if (length > 0 && meaning.is === "nothing" && isAmount(text, at + length, language)) continue;
    take(length, meaning);
  }
  return best;
}

/** Whether what looks like a year is a number with a unit behind it: "exports of 2000 tonnes". */
function isAmount(text: string, end: number, language: Language): boolean {
  if (!/\d/u.test(text[end - 1] ?? "")) return false;
  const next = text[end] === " " ? end + 1 : end;
  return knownIn(language).some(
    ([{ is }, pattern]) => ["unit", "scale", "currency", "m"].includes(is) && lengthAt(pattern, text, next) > 0,
  );
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
