import type { Span } from "../base/rows.js";

/** How two spans can be put side by side. */
export type Footing =
  /** The same months of two years: amounts, ratio and growth are fair. */
  | "same_months"
  /** As many months, but others: amounts and ratio are fair but for the season; no growth. */
  | "other_months"
  /** Unequal numbers of months: only the monthly averages can be compared. */
  | "per_month";

/** Two spans compared; amounts in US$, or US$ a month where `footing` is per_month. */
export interface Comparison {
  footing: Footing;
  a: number;
  b: number;
  difference: number;
  ratio: number;
  ratioLow: number | null;
  ratioHigh: number | null;
}

/** Returns the footing on which two spans can be compared. */
export function footingOf(a: Span, b: Span): Footing {
  if (a.months !== b.months) return "per_month";
  return a.period_start.slice(5) === b.period_start.slice(5) ? "same_months" : "other_months";
}

/** Returns b against a on the fairest footing there is. */
export function compare(a: Span, b: Span): Comparison {
  const footing = footingOf(a, b);
  const share = footing === "per_month" ? { a: a.months, b: b.months } : { a: 1, b: 1 };
  const left = a.value / share.a;
  const right = b.value / share.b;
  const bound = (top: number | null, bottom: number | null) =>
    top === null || bottom === null || bottom <= 0 ? null : top / share.b / (bottom / share.a);
  return {
    footing,
    a: left,
    b: right,
    difference: right - left,
    ratio: right / left,
    ratioLow: bound(b.value_low, a.value_high),
    ratioHigh: bound(b.value_high, a.value_low),
  };
}

/** Returns the growth from a to b as a share of one. Throws where the spans are not the same months of two years. */
export function growth(a: Span, b: Span): number {
  if (footingOf(a, b) !== "same_months") {
    throw new Error(`no growth from ${a.period} to ${b.period}: they are not the same months of two years`);
  }
  return b.value / a.value - 1;
}
