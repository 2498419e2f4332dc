import Big from "big.js";

/** The ends of what a value can be, both inclusive; null is an open end. */
export interface Interval {
  low: Big | null;
  high: Big | null;
}

/** An end on the line of numbers with its infinities, which open ends are. */
type End = Big | "-∞" | "∞";

const ZERO = new Big(0);

/** Returns whether two intervals have a number in common. */
export function meet(a: Interval, b: Interval): boolean {
  return !(isAbove(a.low, b.high) || isAbove(b.low, a.high));
}

/** Returns whether an interval holds zero within it, not only as one of its ends. */
export function straddlesZero({ low, high }: Interval): boolean {
  return (low === null || low.lt(0)) && (high === null || high.gt(0));
}

export function add(a: Interval, b: Interval): Interval {
  return { low: both(a.low, b.low, (x, y) => x.plus(y)), high: both(a.high, b.high, (x, y) => x.plus(y)) };
}

export function subtract(a: Interval, b: Interval): Interval {
  return { low: both(a.low, b.high, (x, y) => x.minus(y)), high: both(a.high, b.low, (x, y) => x.minus(y)) };
}

export function multiply(a: Interval, b: Interval): Interval {
  return hull(endsOf(a).flatMap((x) => endsOf(b).map((y) => product(x, y))));
}

/**
 * Returns the quotient; `b` does not straddle zero and is not zero alone. Where zero is one of its ends, one end is
 * open.
 */
export function divide(a: Interval, b: Interval): Interval {
  const isNegative = b.high?.lte(0) ?? false;
  return hull(endsOf(a).flatMap((x) => endsOf(b).map((y) => quotient(x, y, isNegative))));
}

/**
 * Returns the interval between a function of all lower ends and one of all upper ends: right for what grows with each.
 */
export function growing(intervals: readonly Interval[], fn: (values: readonly Big[]) => Big): Interval {
  const of = (ends: (Big | null)[]) => (ends.includes(null) ? null : fn(ends as Big[]));
  return { low: of(intervals.map(({ low }) => low)), high: of(intervals.map(({ high }) => high)) };
}

/** Returns what the nth smallest of several can be, n counted from 0. */
export function nthSmallest(intervals: readonly Interval[], n: number): Interval {
  const nth = (ends: End[]) => closed(ends.toSorted(compare)[n] ?? ZERO);
  return { low: nth(intervals.map(lowEnd)), high: nth(intervals.map(highEnd)) };
}

/** Returns whether an end lies above another, a lower end above an upper one; an open end does not. */
function isAbove(low: Big | null, high: Big | null): boolean {
  return low !== null && high !== null && low.gt(high);
}

/** Returns whether every number of `a` lies above every one of `b`, and whether any does. */
export function above(a: Interval, b: Interval): { surely: boolean; perhaps: boolean } {
  return { surely: isAbove(a.low, b.high), perhaps: a.high === null || b.low === null || a.high.gt(b.low) };
}

function both(a: Big | null, b: Big | null, operator: (a: Big, b: Big) => Big): Big | null {
  return a === null || b === null ? null : operator(a, b);
}

function lowEnd({ low }: Interval): End {
  return low ?? "-∞";
}

function highEnd({ high }: Interval): End {
  return high ?? "∞";
}

/** The ends of an interval, once where they are the same number. */
function endsOf(interval: Interval): End[] {
  const { low, high } = interval;
  return low && high && low.eq(high) ? [low] : [lowEnd(interval), highEnd(interval)];
}

function signOf(end: End): number {
  if (end === "∞") return 1;
  return end === "-∞" ? -1 : end.cmp(ZERO);
}

function infinite(sign: number): End {
  return sign < 0 ? "-∞" : "∞";
}

function product(a: End, b: End): End {
  const sign = signOf(a) * signOf(b);
  if (sign === 0) return ZERO;
  return a instanceof Big && b instanceof Big ? a.times(b) : infinite(sign);
}

/** A zero below the line is the limit of what lies on the side of the interval: `isNegative` says which. */
function quotient(a: End, b: End, isNegative: boolean): End {
  if (signOf(a) === 0 || !(b instanceof Big)) return ZERO;
  const sign = signOf(a) * (isNegative ? -1 : 1);
  if (b.eq(0) || !(a instanceof Big)) return infinite(sign);
  return a.div(b);
}

function hull(ends: readonly End[]): Interval {
  const sorted = ends.toSorted(compare);
  return { low: closed(sorted[0] ?? ZERO), high: closed(sorted.at(-1) ?? ZERO) };
}

function closed(end: End): Big | null {
  return end instanceof Big ? end : null;
}

function compare(a: End, b: End): number {
  if (a instanceof Big && b instanceof Big) return a.cmp(b);
  return rank(a) - rank(b);
}

function rank(end: End): number {
  if (end === "∞") return 1;
  return end === "-∞" ? -1 : 0;
}
