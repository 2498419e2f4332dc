import Big from "big.js";
import type { Qualifier, Unit } from "./lexicon.js";
import { QuantityError } from "./number-digits.js";
import { powerOfTen } from "./number-figures.js";
import {
  ENGLISH_QUALIFIERS,
  ENGLISH_UNITS,
  KAZAKH_QUALIFIERS,
  KAZAKH_SCALES,
  KAZAKH_UNITS,
  type PageLanguage,
  RUSSIAN_QUALIFIERS,
  RUSSIAN_UNITS,
  SCALES,
  type Scale,
} from "./number-format-words.js";
import type { Quantity } from "./quantity.js";

export type { PageLanguage } from "./number-format-words.js";

/** `scale`: the power of ten of the scale word. `decimals`: digits after the point; too few of them round. */
export interface FormatOptions {
  scale?: Scale;
  decimals?: number;
}

interface Printed {
  digits: string;
  /** The single number behind `digits`, null for a range. */
  number: Big | null;
  scale: Scale;
  unit: Exclude<Unit, "rank"> | null;
  qualifier: Qualifier;
  change: boolean;
}

/**
 * Prints a quantity as a source would: "almost $1 billion", "около 545,2 млн долларов". Without options it chooses the
 * scale word and the decimals that keep the interval, so that parseQuantity reads the same quantity back. Values below
 * zero are printed as falls. Throws QuantityError for a place in an order that is not "top N".
 */
export function formatQuantity(quantity: Quantity, language: PageLanguage, options: FormatOptions = {}): string {
  const { unit, qualifier } = quantity;
  const mark = quantity.estimated ? " e" : "";
  if (unit === "rank") return rank(quantity, language) + mark;
  const value = new Big(quantity.value);
  const factor = new Big(unit === "fraction" ? "0.01" : "1");
  const step = stepOf(quantity)?.div(factor) ?? null;
  const scale = options.scale ?? chooseScale(value.abs(), step, unit);
  const ends = endsOf(quantity).map((end) => end.div(factor).div(powerOfTen(scale)));
  const decimals = options.decimals ?? Math.max(...ends.map(decimalsIn), step ? scale - step.e : 0, 0);
  const text = { en: english, ru: russian, kk: kazakh }[language]({
    digits: ends.map((end) => group(end.toFixed(decimals, Big.roundHalfUp), language)).join("–"),
    number: ends.length === 1 ? new Big((ends[0] as Big).toFixed(decimals)) : null,
    scale,
    unit,
    qualifier,
    change: value.lt(0),
  });
  return text + mark;
}

function rank({ value, qualifier }: Quantity, language: PageLanguage): string {
  if (qualifier !== "up_to")
    throw new QuantityError(`place ${value} is printed only as the end of a list: “top ${value}”`);
  return `${{ en: "top ", ru: "топ-", kk: "үздік " }[language]}${value}`;
}

/** The figures that stand in print, as positive numbers: one, or the two ends of a range. */
function endsOf(quantity: Quantity): Big[] {
  const step = stepOf(quantity);
  if (quantity.qualifier !== "range" || !step) return [new Big(quantity.value).abs()];
  const [low, high] = sizes(quantity);
  return [(low as Big).plus(step.div(2)), (high as Big).minus(step.div(2))];
}

function sizes({ low, high, value }: Quantity): [Big | null, Big | null] {
  const size = (end: string | null): Big | null => (end === null ? null : new Big(end).abs());
  return value.startsWith("-") ? [size(high), size(low)] : [size(low), size(high)];
}

/** One unit of the last printed digit, as the interval tells it; null when it does not. */
function stepOf(quantity: Quantity): Big | null {
  const [low, high] = quantity.value === "0" ? [quantity.low, quantity.high].map(toBig) : sizes(quantity);
  if (!low || !high) return null;
  const width = high.minus(low);
  const slack = new Big(quantity.value).abs().times("0.05");
  const steps: Partial<Record<Qualifier, Big>> = {
    exact: width,
    about: width.minus(slack.times(2)),
    almost: width.minus(slack).times(2),
    range: powerOfTen(low.e - low.c.length + 2),
  };
  const step = steps[quantity.qualifier];
  return step?.gt(0) && step.c.length === 1 && step.c[0] === 1 ? step : null;
}

const toBig = (end: string | null): Big | null => (end === null ? null : new Big(end));

const SCALED_UNITS: (Unit | null)[] = ["USD", "EUR", "t", "USD_per_item", "t_per_year", null];

function chooseScale(size: Big, step: Big | null, unit: Unit | null): Scale {
  const scales: Scale[] = [0, 3, 6, 9, 12];
  const floor = scales.find((scale) => scale >= (step?.e ?? 0)) ?? 12;
  const natural = SCALED_UNITS.includes(unit) ? (scales.findLast((scale) => scale !== 3 && scale <= size.e) ?? 0) : 0;
  const tooFine = step !== null && natural - step.e > 3;
  return floor > natural || tooFine ? floor : natural;
}

function decimalsIn(value: Big): number {
  return Math.max(0, value.c.length - 1 - value.e);
}

function group(digits: string, language: PageLanguage): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, language === "en" ? "," : "\u00a0");
  return fraction === undefined ? grouped : `${grouped}${language === "en" ? "." : ","}${fraction}`;
}

const join = (...parts: string[]): string => parts.filter((part) => part !== "").join(" ");

function english({ digits, number, scale, unit, qualifier, change }: Printed): string {
  const amount = join(digits, SCALES.en[scale]);
  const one = scale === 0 && number?.eq(1) ? 0 : 1;
  const texts: Partial<Record<Unit, string>> = {
    USD: `$${amount}`,
    USD_per_t: `$${amount} per tonne`,
    USD_per_item: `$${amount} each`,
    t_per_year: `${amount} tonnes a year`,
    fraction: `${amount}%`,
  };
  const plain = unit === null || texts[unit] ? "" : ENGLISH_UNITS[unit as keyof typeof ENGLISH_UNITS][one];
  const text = (unit && texts[unit]) ?? join(amount, plain);
  return join(change ? "fell by" : "", ENGLISH_QUALIFIERS[qualifier], text);
}

const RUSSIAN_RULES = new Intl.PluralRules("ru");

function russian({ digits, number, scale, unit, qualifier, change }: Printed): string {
  const [noun, tail] = nounOf(unit, { t_per_year: "в год", USD_per_t: "за тонну", USD_per_item: "за штуку" });
  const amount = join(digits, SCALES.ru[scale]);
  const preposition = change ? "на" : unit === "times" ? "в" : "";
  const genitive = preposition === "" && !["exact", "range", "almost"].includes(qualifier);
  const text =
    noun === "fraction"
      ? `${amount}%`
      : join(amount, noun ? RUSSIAN_UNITS[noun][russianForm(number, scale, genitive)] : "");
  const hedge = RUSSIAN_QUALIFIERS[qualifier][preposition === "" ? 0 : 1];
  return join(change ? "снижение" : "", hedge, preposition, text, tail);
}

function russianForm(number: Big | null, scale: Scale, genitive: boolean): 0 | 1 | 2 {
  if (scale > 0 || number === null) return 2;
  if (decimalsIn(number) > 0) return 1;
  const rule = RUSSIAN_RULES.select(Number(number.mod(100).toString()));
  if (rule === "one") return genitive ? 1 : 0;
  return rule === "few" && !genitive ? 1 : 2;
}

function kazakh({ digits, scale, unit, qualifier, change }: Printed): string {
  const [noun, head] = nounOf(unit, { t_per_year: "жылына", USD_per_t: "тоннасына", USD_per_item: "данасына" });
  const hedge = KAZAKH_QUALIFIERS[qualifier];
  const most = change && qualifier === "up_to";
  const form = change && hedge.form === 0 ? 1 : hedge.form;
  const amount = join(digits, KAZAKH_SCALES[scale][0]);
  const bare = scale === 0 ? digits + KAZAKH_SCALES[0][form] : join(digits, KAZAKH_SCALES[scale][form]);
  const text =
    noun === "fraction" ? amount + KAZAKH_UNITS.fraction[form] : noun ? join(amount, KAZAKH_UNITS[noun][form]) : bare;
  return join(head, most ? "ең көбі" : hedge.before, text, most ? "" : hedge.after, change ? "төмендеу" : "");
}

type Compound = "t_per_year" | "USD_per_t" | "USD_per_item";
type Noun = keyof typeof RUSSIAN_UNITS;

function nounOf(unit: Printed["unit"], words: Record<Compound, string>): [Noun | null, string] {
  if (unit === "t_per_year") return ["t", words[unit]];
  if (unit === "USD_per_t" || unit === "USD_per_item") return ["USD", words[unit]];
  return [unit, ""];
}
