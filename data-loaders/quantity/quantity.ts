import Big from "big.js";
import { nearest } from "../read/problems.js";
import { DIGITS, QuantityError, readDigits, tidy } from "./digits.js";
import { type Figure, scanFigures } from "./figures.js";
import {
  countInterval,
  type Interval,
  intervalOf,
  invert,
  invertInterval,
  negateInterval,
  rangeInterval,
  upToInterval,
} from "./interval.js";
import { amountOf, dropDates, type Joined, joinFigures } from "./joins.js";
import type { Language, Qualifier, Unit } from "./lexicon.js";
import { type Hedge, isEndOfChange, readDirection, readHedge } from "./qualifiers.js";

/**
 * A figure as a source means it. `value`, `low` and `high` are plain decimal strings in base units (dollars, tonnes,
 * kilometres, shares of one); `low` and `high` bound what the print can mean, null is an open end. `unit` is null when
 * the text names none; `estimated` is the "e" that statistical tables print behind estimates.
 */
export interface Quantity {
  value: string;
  low: string | null;
  high: string | null;
  unit: Unit | null;
  qualifier: Qualifier;
  estimated: boolean;
}

const EQUAL = /(?<!\p{L})(?:equals?|equal(?:led|ling)?\s+to|равн\p{L}*|тең)(?!\p{L})/iu;
const PER_TONNE = /^\s*(?:\/\s*|per\s+|a\s+|за\s+|на\s+)(?:metric\s+)?(?:tonn?e?|t|тонну|т)(?!\p{L})/iu;
const PER_ITEM = new RegExp(
  "^\\s*(?:each(?!\\s+(?:year|month|day))|apiece|per\\s+(?:unit|item|piece|locomotive)" +
    "|за\\s+(?:штуку|единицу|локомотив|тепловоз)|кажд\\p{L}*)(?!\\p{L})",
  "iu",
);
const PER_YEAR =
  /(?<!\p{L})(?:(?:a|per|each|every)\s+(?:year|annum)|annually|yearly|\/\s?(?:yr|year)|в\s+год|ежегодно)(?!\p{L})/iu;
const PER_YEAR_BEFORE = /(?<!\p{L})(?:жылына|ежегодно|annually)(?!\p{L})/iu;

/**
 * Reads one printed figure with its scale, unit and qualifier: "almost $1 billion", "545,2 млн долларов", "fell by
 * 17.3 percent". Throws QuantityError when the text holds no figure, two figures, a unit that the project does not
 * keep, or a number that can be read two ways.
 */
export function parseQuantity(text: string, language: Language): Quantity {
  const clean = tidy(text);
  const cell = readCell(clean, language);
  if (cell) return cell;
  const joined = findOne(clean, language);
  if (!joined) return multipleOfOne();
  const { figure, upper } = joined;
  refuse(figure, clean);
  refuse(upper ?? figure, clean);

  const before = clean.slice(0, figure.start);
  const after = clean.slice(figure.end);
  refuseMisspelt(figure, after, clean);
  const hedge = readHedge(before, clean.slice(figure.digitsEnd), language);
  const unit = unitOf(figure, before, after, clean);
  const direction = readDirection(hedge, after, unit === "fraction" || unit === "times");
  if (direction === "both") {
    throw new QuantityError(`“${text}” speaks of a rise and of a fall: print only the words that go with the figure`);
  }
  const qualifier = qualifierOf(joined, unit, hedge, after, clean);
  const estimated = /(?:^|\s)e\s*$/u.test(after);
  const { value, interval } = upper ? measureRange(figure, upper) : measure(figure, unit, qualifier);
  if (direction !== "down") return quantity(figure.negative ? negated(value, interval) : { value, interval });
  if (unit === "times") return quantity({ value: invert(value), interval: invertInterval(interval) });
  return quantity(negated(value.abs(), interval));

  function quantity(measured: Measured): Quantity {
    const { low, high } = measured.interval;
    const plain = (end: Big | null): string | null => (end ? toPlain(end) : null);
    return { value: toPlain(measured.value), low: plain(low), high: plain(high), unit, qualifier, estimated };
  }
}

const CELL = new RegExp(`^(${DIGITS})( e)?$`, "u");

/**
 * Reads the cell of a table, digits and perhaps the "e" of an estimate: most figures, so it has a short way of its own.
 */
function readCell(clean: string, language: Language): Quantity | null {
  const match = CELL.exec(clean);
  if (!match?.[1]) return null;
  const digits = readDigits(match[1], language);
  const value = new Big(digits);
  const { low, high } = intervalOf(value, new Big(10).pow(-(digits.split(".")[1]?.length ?? 0)), "exact");
  const plain = (end: Big | null): string | null => (end ? toPlain(end) : null);
  return {
    value: toPlain(value),
    low: plain(low),
    high: plain(high),
    unit: null,
    qualifier: "exact",
    estimated: match[2] !== undefined,
  };
}

interface Measured {
  value: Big;
  interval: Interval;
}

function findOne(clean: string, language: Language): Joined | null {
  const found = joinFigures(dropDates(scanFigures(clean, language), clean), clean);
  const [first, second] = found;
  if (!first) {
    if (EQUAL.test(clean)) return null;
    throw new QuantityError(`“${clean}” holds no figure: print a number with its unit, like “$987.9 million”`);
  }
  if (second) {
    const figures = found.map(({ figure }) => clean.slice(figure.start, figure.end).trim());
    throw new QuantityError(
      `“${clean}” holds ${found.length} figures (${figures.join("; ")}): cut the printed text to the one that is meant`,
    );
  }
  return first;
}

/** "Equal to" is read as 1.0 times, not as 1: within five hundredths, a width of ours. */
function multipleOfOne(): Quantity {
  const { low, high } = intervalOf(new Big(1), new Big("0.1"), "exact");
  return {
    value: "1",
    low: low && toPlain(low),
    high: high && toPlain(high),
    unit: "times",
    qualifier: "exact",
    estimated: false,
  };
}

function refuse({ foreign, span, unitWord, scaled }: Figure, clean: string): void {
  if (foreign !== null) {
    throw new QuantityError(
      `“${clean}” is in a unit that is not kept here (${foreign}): print a figure in a known unit`,
    );
  }
  if (span) throw new QuantityError(`“${clean}” is a span of time: print a figure with its unit, like “20 days”`);
  if (unitWord === "m" && !scaled) {
    throw new QuantityError(`“${clean}”: “m” is million or metres; write the word out in a reading`);
  }
}

/** "987.9 milion" must not become 987.9: a word behind the digits that is nearly a scale word is taken for a slip. */
function refuseMisspelt({ scaled }: Figure, after: string, clean: string): void {
  const word = /^\s*(\p{L}{5,})/u.exec(after)?.[1];
  const meant = scaled || !word ? null : nearest(word, ["million", "billion", "trillion", "thousand"]);
  if (meant) throw new QuantityError(`“${clean}”: “${word}” is no known word; did you mean ${meant}?`);
}

function unitOf(figure: Figure, before: string, after: string, clean: string): Unit | null {
  const { currency } = figure;
  if (figure.unit !== null && currency !== null && figure.unit !== currency) {
    throw new QuantityError(`“${clean}” reads as ${currency} and as ${figure.unit}: print one unit`);
  }
  const unit = figure.unit ?? currency;
  const priced = PER_TONNE.test(after) || /тоннасына/iu.test(before) ? "t" : null;
  const each = PER_ITEM.test(after) || /данасына/iu.test(before) ? "item" : null;
  if (unit === "EUR" && (priced ?? each)) {
    throw new QuantityError(`“${clean}” is a price in euros; prices are kept in dollars only`);
  }
  if (unit === "USD" && priced) return "USD_per_t";
  if (unit === "USD" && each) return "USD_per_item";
  if (unit === "t" && (PER_YEAR.test(after) || PER_YEAR_BEFORE.test(before))) return "t_per_year";
  return unit;
}

function qualifierOf(joined: Joined, unit: Unit | null, hedge: Hedge, after: string, clean: string): Qualifier {
  const { qualifier } = hedge;
  if (!joined.upper) return unit === "rank" ? "up_to" : isEndOfChange(hedge, after) ? "exact" : qualifier;
  if (qualifier === "exact" || qualifier === "about" || /^(?:от|from)$/iu.test(hedge.words)) return "range";
  throw new QuantityError(`“${clean}” is a range and “${hedge.words.trim() || qualifier}”: print one of the two`);
}

function measure(figure: Figure, unit: Unit | null, qualifier: Qualifier): Measured {
  const { value, step } = amountOf(figure);
  if (unit === "rank") return { value, interval: upToInterval(value) };
  const counted = (unit === "count" || unit === "persons") && !figure.scaled && qualifier === "exact";
  if (counted && value.eq(value.round(0))) return { value, interval: countInterval(value) };
  return { value, interval: intervalOf(value, step, qualifier === "range" ? "exact" : qualifier) };
}

function measureRange(figure: Figure, upper: Figure): Measured {
  const from = amountOf(figure);
  const to = amountOf(upper);
  return {
    value: from.value.plus(to.value).div(2),
    interval: rangeInterval(from.value, from.step, to.value, to.step),
  };
}

function negated(value: Big, interval: Interval): Measured {
  return { value: value.times(-1), interval: negateInterval(interval) };
}

function toPlain(value: Big): string {
  return value.eq(0) ? "0" : value.toFixed();
}
