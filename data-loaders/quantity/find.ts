import { ENGLISH } from "./words/en.js";
import { KAZAKH } from "./words/kk.js";
import type { Entry, Meaning } from "./words/meaning.js";
import { RUSSIAN } from "./words/ru.js";

/** A number in a text: `text` is the text from `start` to `end`, in UTF-16 code units. */
export interface FoundNumber {
  start: number;
  end: number;
  text: string;
}

const SPACE = "[ \\u00a0\\u2007\\u2009\\u202f]";
/** Digits of all the scripts that are read, the full-width ones, and what small and cut numbers are printed with. */
const DIGIT = "[\\d\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19]";
const PART = "[\\u00bc-\\u00be\\u2150-\\u215e]";
const DIGIT_GROUPS =
  `(?<!${DIGIT})${DIGIT}{1,3}(?:${SPACE}${DIGIT}{3})+(?!${DIGIT})(?:[.,\\u066b]${DIGIT}+)?` +
  `|(?<!${DIGIT})\\d{4}/\\d{2}(?:\\d{2})?(?!\\d)` +
  `|${DIGIT}+(?:[.,\\u066b\\u066c\\uff0c\\uff0e]${DIGIT}+)*${PART}?|${PART}`;

/** Words that are numbers and never stand in a print by themselves: the reader of figures need not know them. */
const MORE_WORDS: Readonly<Record<"en" | "ru" | "kk", string>> = {
  en: "half|halves|(?:one|two)[ -]thirds?|three[ -]quarters",
  ru: "полови(?:на|ны|не|ну|ной)|трет(?:ь|и|ью)|четверт(?:ь|и|ью)|дв(?:ух|ое|оих)|десятк(?:и|ами|ах)|сотн(?:я|и|ю|ями)",
  kk: "жарты(?:сы\\p{L}*)?|ширек|үштен бір\\p{L}*",
};

const within = (list: readonly Entry[], kinds: readonly Meaning["is"][]): string =>
  list.flatMap(([{ is }, forms]) => (kinds.includes(is) ? [forms] : [])).join("|");

/** The number words of a language: what is a number alone, what makes runs of words, and what stands behind them. */
function wordsOf(list: readonly Entry[], more: string): string {
  const alone = [within(list, ["multiple", "scaled", "dozen"]), more].filter(Boolean).join("|");
  const small = within(list, ["cardinal", "hundred"]);
  const scale = within(list, ["scale", "hundred"]);
  const whole = (pattern: string) => `(?<!\\p{L})(?:${pattern})(?!\\p{L})`;
  const run = `(?:${small})(?:(?: and |[ -])(?:${small}))*(?:[ -](?:${scale}))*`;
  return [
    whole(alone),
    whole(run),
    // A scale word counts by itself where no digits stand before it.
    `(?<!${DIGIT}[\\s\\u00a0-]?)${whole(`(?:${scale})(?:[ -](?:${scale}))*`)}`,
  ].join("|");
}

const [LATIN, CYRILLIC, WITH_KAZAKH] = [
  wordsOf(ENGLISH, MORE_WORDS.en),
  wordsOf(RUSSIAN, MORE_WORDS.ru),
  wordsOf([...KAZAKH, ...RUSSIAN], `${MORE_WORDS.kk}|${MORE_WORDS.ru}`),
].map((words) => new RegExp(`${DIGIT_GROUPS}|${words}`, "giu"));

/**
 * Every number that a text holds, in order: digits of any script with their separators ("10,000", "2021/22", "１２３"),
 * parts ("½"), and number words in English, Russian and Kazakh ("two nations", "вдвое", "отыз бес"). Kazakh words are
 * looked for where Kazakh letters stand, as some are Russian words that are no numbers.
 */
export function findNumbers(text: string): FoundNumber[] {
  const patterns = [LATIN, /[әғқңөұүһі]/iu.test(text) ? WITH_KAZAKH : CYRILLIC];
  const found = patterns.flatMap((pattern) =>
    pattern
      ? Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
          start: index,
          end: index + match.length,
          text: match,
        }))
      : [],
  );
  const kept: FoundNumber[] = [];
  for (const number of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (number.start >= (kept.at(-1)?.end ?? 0)) kept.push(number);
  }
  return kept;
}
