import type { Span } from "../../rows/spans.js";
import { averageMonth, type Computed, compute, computeSure } from "../computing.js";

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
  a: Computed;
  b: Computed;
  /** b less a. */
  difference: Computed;
  /** b by a; null where a may be zero. */
  ratio: Computed | null;
}

/** Returns the footing on which two spans can be compared. */
export function footingOf(a: Span, b: Span): Footing {
  if (a.months !== b.months) return "per_month";
  return a.period_start.slice(5) === b.period_start.slice(5) ? "same_months" : "other_months";
}

/** Returns b against a on the fairest footing there is. */
export function compare(a: Span, b: Span): Comparison {
  const footing = footingOf(a, b);
  const of = (name: "a" | "b", { months }: Span) => (footing === "per_month" ? `[${name}] / ${months}` : `[${name}]`);
  const [left, right] = [of("a", a), of("b", b)];
  const quotient = footing === "per_month" ? `(${right}) / (${left})` : `${right} / ${left}`;
  return {
    footing,
    a: footing === "per_month" ? averageMonth(a, a.months) : averageMonth(a, 1),
    b: footing === "per_month" ? averageMonth(b, b.months) : averageMonth(b, 1),
    difference: computeSure(`${right} - ${left}`, { a, b }),
    ratio: compute(quotient, { a, b }),
  };
}

/**
 * Returns the growth from a to b as a share of one, null where a may be zero. Throws where the spans are not the same
 * months of two years.
 */
export function growth(a: Span, b: Span): Computed | null {
  if (footingOf(a, b) !== "same_months") {
    throw new Error(`no growth from ${a.period} to ${b.period}: they are not the same months of two years`);
  }
  return compute("[b] / [a] - 1", { a, b });
}
