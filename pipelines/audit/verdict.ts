import type { Quantity } from "../formula/evaluate.js";
import { above, type Interval } from "../formula/interval.js";

/** What a check comes to. */
export type Verdict = "holds" | "holds_within_rounding" | "does_not_hold" | "cannot_be_checked";

export type Relation = "=" | "<=" | ">=";

/**
 * Returns what a comparison of two figures, each with its interval, comes to: it holds where it is certain, holds
 * within rounding where the intervals allow it, and does not hold where no reading of the prints lets it be true.
 * Against an open end an order is never certain.
 */
export function verdictOf(relation: Relation, left: Quantity, right: Quantity): Verdict {
  if (relation === ">=") return verdictOf("<=", right, left);
  if (relation === "=") {
    if (left.value.eq(right.value)) return "holds";
    return above(left, right).surely || above(right, left).surely ? "does_not_hold" : "holds_within_rounding";
  }
  if (isNeverAbove(left, right)) return "holds";
  return above(left, right).surely ? "does_not_hold" : "holds_within_rounding";
}

/**
 * Returns what a statement that can be read in several ways comes to: what all its readings come to. Where they differ
 * it cannot be checked, for which of them is meant is not known.
 */
export function verdictOfReadings(readings: readonly Verdict[]): Verdict {
  const [first = "cannot_be_checked", ...others] = readings;
  if (others.every((verdict) => verdict === first)) return first;
  return readings.every((verdict) => HOLDING.includes(verdict)) ? "holds_within_rounding" : "cannot_be_checked";
}

const HOLDING: readonly Verdict[] = ["holds", "holds_within_rounding"];

function isNeverAbove(a: Interval, b: Interval): boolean {
  return a.high !== null && b.low !== null && a.high.lte(b.low);
}
