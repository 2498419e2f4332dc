import Big from "big.js";
import { DIGITS, readDigits } from "./digits.js";
import {
  FOREIGN_UNITS,
  type Language,
  NOUN_WORDS,
  TIME_SPANS,
  UNIT_WORDS,
  type Unit,
  type UnitWords,
} from "./lexicon.js";
import { MULTIPLE_WORDS, NUMBER_WORDS, SCALE_WORDS } from "./words.js";

/** A number found in a text with its scale and unit; offsets are into the tidied text. */
export interface Figure {
  /** Where its sign, else its currency, else its first digit stands. */
  start: number;
  /** As `start`, without the sign. */
  body: number;
  /** Behind its last digit. */
  digitsEnd: number;
  /** Behind its unit, else its scale word, else its last digit. */
  end: number;
  printed: string;
  kind: "digits" | "word" | "multiple";
  negative: boolean;
  number: Big;
  step: Big;
  scale: Big;
  scaled: boolean;
  factor: Big;
  unit: Unit | null;
  unitWord: string;
  currency: Unit | null;
  /** A unit or a span of time that the project does not keep. */
  foreign: string | null;
  span: boolean;
}

const END = "(?!\\p{L})";
const CURRENCY = /(?<!\p{L})(?:us\s?\$|u\.s\.\s?\$|usd|\$|eur|€)\s*$/iu;
const FOREIGN_CURRENCY = /(?:[£¥₽₸₺₹]|\p{L}\$|(?<!\p{L})(?:rub|kzt|cny|try|pkr|uzs|afn|gbp))\s*$/iu;
const RANK = /(?<!\p{L})(?:top|топ|үздік)[\s-]*$/iu;
const HALF = /^\s*(?:с\s+половиной|and\s+a\s+half|жарым)(?!\p{L})/iu;
const CASE_ENDING = /^-(?:[ғгқк][ае]|[дтн][ае]н)(?!\p{L})/iu;
const FOREIGN = new RegExp(`^[\\s-]*(?:${FOREIGN_UNITS})${END}`, "iu");
const SPAN = new RegExp(`^[\\s-]*(?:${TIME_SPANS})${END}`, "iu");

const unitPattern = ({ pattern, cased }: UnitWords): RegExp =>
  new RegExp(`^[\\s-]*(?:(?:di|of)\\s+)?(?:${pattern})${END}`, cased ? "u" : "iu");
const compile = (list: UnitWords[]): [UnitWords, RegExp][] => list.map((words) => [words, unitPattern(words)]);
const UNITS = compile(UNIT_WORDS);
const NOUNS = compile(NOUN_WORDS);

const multiples = MULTIPLE_WORDS.map(([pattern]) => pattern).join("|");

function tokens(language: Language): RegExp {
  const words = Object.keys(NUMBER_WORDS[language] ?? {}).sort((a, b) => b.length - a.length);
  const hundreds =
    language === "en" ? "|(?:half\\s+)?an?(?=\\s+(?:hundred|thousand|million|billion|trillion)(?!\\p{L}))" : "";
  const word = words.length === 0 ? "" : `|(?<word>${words.join("|").replaceAll("-", "[- ]")}${hundreds})`;
  return new RegExp(
    `(?<digits>(?<!\\d[.,]?)(?:${DIGITS}))|(?<!\\p{L})(?:(?<multiple>${multiples})${word})(?!\\p{L})`,
    "giu",
  );
}

/** Every number of a tidied text, with the scale word and unit behind it and the currency and sign before it. */
export function scanFigures(text: string, language: Language): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(tokens(language))) {
    if (match.index < (figures.at(-1)?.end ?? 0)) continue;
    const figure = readFigure(text, match, language);
    if (figure) figures.push(figure);
  }
  return figures;
}

function readFigure(text: string, match: RegExpMatchArray, language: Language): Figure | null {
  const index = match.index ?? 0;
  const before = text.slice(0, index);
  const currency = CURRENCY.exec(before);
  const body = currency?.index ?? index;
  const ranked = RANK.test(before);
  if (match.groups?.digits && !currency && !ranked && /\p{L}-?$/u.test(before)) return null;

  const sign = /(?:^|[\s(])([-–])$/u.exec(text.slice(0, body));
  const { kind, plain } = numberIn(match, language);
  const digitsEnd = index + match[0].length;
  const number = new Big(plain);
  const decimals = plain.split(".")[1]?.length ?? 0;
  const figure: Figure = {
    start: sign ? body - 1 : body,
    body,
    digitsEnd,
    end: digitsEnd,
    printed: match[0],
    kind,
    negative: sign !== null,
    number,
    step: powerOfTen(-decimals),
    scale: new Big(1),
    scaled: false,
    factor: new Big(1),
    unit: kind === "multiple" ? "times" : ranked ? "rank" : null,
    unitWord: "",
    currency: currency ? (/eur|€/iu.test(currency[0]) ? "EUR" : "USD") : null,
    foreign: currency ? null : (FOREIGN_CURRENCY.exec(before)?.[0].trim() ?? null),
    span: false,
  };
  if (language === "tr") readPercentBefore(figure, before);
  if (kind !== "multiple" && figure.unit !== "rank") readBehind(figure, text, language);
  const bare = figure.unit === null && !figure.scaled && !figure.foreign && !figure.span;
  const partOfWord = kind === "word" ? /^-\p{L}/u : /^(?!e(?:\s|$))\p{L}/u;
  return bare && partOfWord.test(text.slice(figure.end)) ? null : figure;
}

function numberIn(match: RegExpMatchArray, language: Language): { kind: Figure["kind"]; plain: string } {
  const { digits, multiple } = match.groups ?? {};
  if (digits) return { kind: "digits", plain: readDigits(digits, language) };
  if (multiple) {
    const found = MULTIPLE_WORDS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, "iu").test(multiple));
    return { kind: "multiple", plain: found?.[1] ?? "1" };
  }
  const word = match[0].toLowerCase();
  const words = NUMBER_WORDS[language] ?? {};
  const article = word.startsWith("half") ? "0.5" : "1";
  return { kind: "word", plain: words[word] ?? words[word.replace(" ", "-")] ?? article };
}

/** Ten to a whole power, below one too. */
export function powerOfTen(exponent: number): Big {
  return new Big(`1e${exponent}`);
}

function readPercentBefore(figure: Figure, before: string): void {
  if (!/(?:yüzde|%)\s*$/iu.test(before)) return;
  figure.unit = "fraction";
  figure.factor = new Big("0.01");
}

function readBehind(figure: Figure, text: string, language: Language): void {
  const half = HALF.exec(text.slice(figure.end));
  if (half) {
    figure.number = figure.number.plus("0.5");
    figure.step = powerOfTen(-1);
    figure.end += half[0].length;
  }
  for (let next = readScale(figure, text, language); next; next = readScale(figure, text, language)) {
    figure.scale = figure.scale.times(powerOfTen(next.exponent));
    figure.scaled = true;
    figure.end += next.length;
  }
  const rest = text.slice(figure.end);
  figure.foreign ??= FOREIGN.exec(rest)?.[0].trim() ?? null;
  const unit = figure.foreign === null ? readUnit(rest) : null;
  if (unit) {
    figure.unit = unit.words.unit;
    figure.factor = new Big(unit.words.factor);
    figure.unitWord = unit.match.trim();
    figure.end += unit.match.length;
  } else {
    figure.span = SPAN.test(rest);
    figure.end += language === "kk" ? (CASE_ENDING.exec(rest)?.[0].length ?? 0) : 0;
  }
}

function readScale(figure: Figure, text: string, language: Language): { exponent: number; length: number } | null {
  const rest = text.slice(figure.end);
  for (const [pattern, exponent] of SCALE_WORDS[language]) {
    const match = new RegExp(`^[\\s-]*(?:${pattern})${END}`, "iu").exec(rest);
    if (match) return { exponent, length: match[0].length };
  }
  const short = /^\s?m(?!\p{L})/iu.exec(rest);
  if (!short || figure.scaled) return null;
  const behind = rest.slice(short[0].length);
  const million = figure.currency !== null || readUnit(behind) !== null || FOREIGN.test(behind);
  return million ? { exponent: 6, length: short[0].length } : null;
}

function readUnit(rest: string): { words: UnitWords; match: string } | null {
  return longest(UNITS, rest) ?? longest(NOUNS, rest);
}

function longest(list: [UnitWords, RegExp][], rest: string): { words: UnitWords; match: string } | null {
  let best: { words: UnitWords; match: string } | null = null;
  for (const [words, pattern] of list) {
    const match = pattern.exec(rest)?.[0];
    if (match !== undefined && match.length > (best?.match.length ?? 0)) best = { words, match };
  }
  return best;
}
