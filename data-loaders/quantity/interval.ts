import Big from "big.js";
import type { Qualifier } from "./lexicon.js";

/** The ends of what a printed figure can mean, both inclusive; null is an open end. */
export interface Interval {
  low: Big | null;
  high: Big | null;
}

/** The part of a value by which "about" and "almost" reach further than rounding does. */
const LOOSENESS = "0.05";

const loose = (value: Big): Big => value.abs().times(LOOSENESS);

/** As printed: half a unit of the last printed digit on each side. `step` is one unit of that digit, in base units. */
export function exactInterval(value: Big, step: Big): { low: Big; high: Big } {
  const half = step.div(2);
  return { low: value.minus(half), high: value.plus(half) };
}

/** "About": the exact interval and 5 % of the value on each side. */
export function aboutInterval(value: Big, step: Big): { low: Big; high: Big } {
  const { low, high } = exactInterval(value, step);
  return { low: low.minus(loose(value)), high: high.plus(loose(value)) };
}

/** "Almost": not above the value; below it by half a unit of the last digit and 5 % of the value. */
export function almostInterval(value: Big, step: Big): { low: Big; high: Big } {
  return { low: aboutInterval(value, step).low, high: value };
}

/** "More than" and "at least": the value and all above it. */
export function fromInterval(value: Big): Interval {
  return { low: value, high: null };
}

/** "Less than", "up to" and places in an order ("top 10"): the value and all below it. */
export function upToInterval(value: Big): Interval {
  return { low: null, high: value };
}

/** A count of things or persons printed in full: the value itself. */
export function countInterval(value: Big): { low: Big; high: Big } {
  return { low: value, high: value };
}

/** "113-120": from half a unit of the lower end's last digit below it to half a unit of the upper end's above it. */
export function rangeInterval(lower: Big, lowerStep: Big, upper: Big, upperStep: Big): { low: Big; high: Big } {
  return { low: exactInterval(lower, lowerStep).low, high: exactInterval(upper, upperStep).high };
}

/** The interval of what a figure falls by: "fell by more than 20 %" is -0.2 and all below it. */
export function negateInterval({ low, high }: Interval): Interval {
  return { low: high?.times(-1) ?? null, high: low?.times(-1) ?? null };
}

/** The interval of what cannot be below zero, as a multiple of something cannot. */
export function notBelowZero({ low, high }: Interval): Interval {
  return { low: low?.lt(0) ? new Big(0) : low, high };
}

const DECIMALS_OF_QUOTIENTS = 6;

/** The interval of what shrinks by a multiple: "1.7 times less" lies between 1/1.75 and 1/1.65, rounded outwards. */
export function invertInterval({ low, high }: Interval): Interval {
  const one = new Big(1);
  const quotient = (end: Big, mode: 0 | 3): Big => one.div(end).round(DECIMALS_OF_QUOTIENTS, mode);
  return { low: high && quotient(high, Big.roundDown), high: low?.gt(0) ? quotient(low, Big.roundUp) : null };
}

/** What shrinks by a multiple, as a multiple: 1 / value, to six decimals. */
export function invert(value: Big): Big {
  return new Big(1).div(value).round(DECIMALS_OF_QUOTIENTS, Big.roundHalfUp);
}

/** The interval of a single figure under a qualifier; of a negative value the qualifier speaks of its size. */
export function intervalOf(value: Big, step: Big, qualifier: Exclude<Qualifier, "range">): Interval {
  if (value.lt(0)) return negateInterval(intervalOf(value.abs(), step, qualifier));
  switch (qualifier) {
    case "exact":
      return exactInterval(value, step);
    case "about":
      return aboutInterval(value, step);
    case "almost":
      return almostInterval(value, step);
    case "more_than":
    case "at_least":
      return fromInterval(value);
    case "less_than":
    case "up_to":
      return upToInterval(value);
  }
}
