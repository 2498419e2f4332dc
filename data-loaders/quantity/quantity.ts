import Big from "big.js";
import { DIGITS, QuantityError, readDigits, tidyPrint } from "./digits.js";
import { amountOf, type Figure } from "./figures.js";
import {
  countInterval,
  type Interval,
  intervalOf,
  invert,
  invertInterval,
  negateInterval,
  notBelowZero,
  rangeInterval,
  upToInterval,
} from "./interval.js";
import { type Joined, signed } from "./joins.js";
import type { Language, Qualifier, Unit } from "./lexicon.js";
import { type Print, printOf } from "./print.js";
import type { Direction } from "./words/meaning.js";

/**
 * A figure as a source means it. `value`, `low` and `high` are plain decimal strings in base units (dollars, tonnes,
 * kilometres, shares of one); `low` and `high` bound what the print can mean, null is an open end. `unit` is null when
 * the text names none; `direction` is the way that the text says it went; `estimated` where it says that it is one.
 */
export interface Quantity {
  value: string;
  low: string | null;
  high: string | null;
  unit: Unit | null;
  qualifier: Qualifier;
  direction: Direction | null;
  estimated: boolean;
}

/**
 * Reads one printed figure whole: number, scale, unit, qualifier and direction, and words known to say nothing: "almost
 * $1 billion", "545,2 млн долларов", "fell by 17.3 percent". Throws QuantityError for a word that is not known, and
 * when the text holds no figure, two figures or a unit that the project does not keep, or can be read two ways.
 */
export function parseQuantity(text: string, language: Language): Quantity {
  const clean = tidyPrint(text);
  const cell = readCell(clean, language);
  if (cell) return cell;
  const print = printOf(clean, language);
  const { direction, estimated } = print;
  if (print.joined === null)
    return plainly(multipleOfOne(), { unit: "times", qualifier: "exact", direction, estimated });
  const unit = unitOf(print, print.joined.figure, clean);
  const qualifier = qualifierOf(print, print.joined, unit, clean);
  const measured = measure(print.joined, unit, qualifier);
  const { value, interval } = directed(measured, unit, print, clean);
  if (!Number.isFinite(Number(interval.high ?? value))) {
    throw new QuantityError(`“${clean}” is more than any number of things in the world: print the figure`);
  }
  const kept = unit === "times" && value.gte(0) ? notBelowZero(interval) : interval;
  return plainly({ value, interval: kept }, { unit, qualifier, direction, estimated });
}

/** Whether a printed figure has a scale of its own, "million" or "thousand", beside its digits. */
export function hasScale(text: string, language: Language): boolean {
  const clean = tidyPrint(text);
  if (readCell(clean, language)) return false;
  const { joined } = printOf(clean, language);
  return [joined?.figure, joined?.upper].some((figure) => figure?.isScaled);
}

interface Measured {
  value: Big;
  interval: Interval;
}

type Rest = Pick<Quantity, "unit" | "qualifier" | "direction" | "estimated">;

function plainly(
  { value, interval: { low, high } }: Measured,
  { unit, qualifier, direction, estimated }: Rest,
): Quantity {
  const plain = (end: Big | null) => end && toPlain(end);
  return { value: toPlain(value), low: plain(low), high: plain(high), unit, qualifier, direction, estimated };
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
  const interval = intervalOf(value, new Big(10).pow(-(digits.split(".")[1]?.length ?? 0)), "exact");
  const estimated = match[2] !== undefined;
  return plainly({ value, interval }, { unit: null, qualifier: "exact", direction: null, estimated });
}

/** "Equal to" is read as 1.0 times, not as 1: within five hundredths, a width of ours. */
function multipleOfOne(): Measured {
  return { value: new Big(1), interval: intervalOf(new Big(1), new Big("0.1"), "exact") };
}

/** The unit of a figure with what it is counted by: a price for each tonne or item, tonnes in a year. */
function unitOf({ per, isRank }: Print, { unit }: Figure, clean: string): Unit | null {
  if (isRank) {
    if (unit !== null)
      throw new QuantityError(`“${clean}” is a place in an order and in ${unit}: print one of the two`);
    return "rank";
  }
  if (per === null) return unit;
  if (unit === "USD" && per === "t") return "USD_per_t";
  if (unit === "USD" && per === "item") return "USD_per_item";
  if (unit === "t" && per === "year") return "t_per_year";
  if (unit === "EUR") throw new QuantityError(`“${clean}” is a price in euros; prices are kept in dollars only`);
  throw new QuantityError(
    `“${clean}” counts by the ${per === "t" ? "tonne" : per}: kept are dollars a tonne or an item, and tonnes a year`,
  );
}

function qualifierOf({ hedge, isRank }: Print, { upper, figure }: Joined, unit: Unit | null, clean: string): Qualifier {
  const inside = figure.hedge ?? upper?.hedge ?? null;
  if (hedge && inside) throw new QuantityError(`“${clean}” is “${hedge}” and “${inside}”: print one of the two`);
  const qualifier = hedge ?? inside ?? "exact";
  if (isRank || unit === "rank") return "up_to";
  if (!upper) return qualifier;
  if (qualifier === "exact" || qualifier === "about") return "range";
  const said = qualifier.replace("_", " ");
  throw new QuantityError(`“${clean}” is a range and “${said}”: print one of the two`);
}

function measure({ figure, upper }: Joined, unit: Unit | null, qualifier: Qualifier): Measured {
  const { step } = amountOf(figure);
  if (upper) {
    const [from, to] = [signed(figure), signed(upper)];
    return { value: from.plus(to).div(2), interval: rangeInterval(from, step, to, amountOf(upper).step) };
  }
  const value = signed(figure);
  if (unit === "rank") return { value, interval: upToInterval(value) };
  const isCounted = (unit === "count" || unit === "persons") && !figure.isScaled && qualifier === "exact";
  if (isCounted && value.eq(value.round(0))) return { value, interval: countInterval(value) };
  return { value, interval: intervalOf(value, step, qualifier === "range" ? "exact" : qualifier) };
}

/** A fall as a negative change, "1.7 times less" as a multiple below one, "fell to 20 %" as the level that it is. */
function directed({ value, interval }: Measured, unit: Unit | null, print: Print, clean: string): Measured {
  const { direction, isLevel, isChange } = print;
  if (direction === null || isLevel || print.joined?.figure.isSigned) return { value, interval };
  const isRelative = unit === "fraction" || unit === "times";
  if (!isRelative && !isChange) {
    throw new QuantityError(
      `“${clean}” does not say whether it went ${direction} by the figure or to it: print “by” or “to”`,
    );
  }
  if (direction === "up") return { value, interval };
  if (unit === "times") {
    if (value.lt(1)) throw new QuantityError(`“${clean}” falls by less than once, which is no fall: look at the page`);
    return { value: invert(value), interval: invertInterval(interval) };
  }
  return { value: value.times(-1), interval: negateInterval(interval) };
}

function toPlain(value: Big): string {
  return value.eq(0) ? "0" : value.toFixed();
}
