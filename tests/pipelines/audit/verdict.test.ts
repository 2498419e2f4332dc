import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Relation, type Verdict, verdictOf, verdictOfReadings } from "../../../pipelines/audit/verdict.js";
import type { Quantity } from "../../../pipelines/formula/evaluate.js";

const quantity = (low: number | null, value: number, high: number | null): Quantity => ({
  value: new Big(value),
  low: low === null ? null : new Big(low),
  high: high === null ? null : new Big(high),
});

type Three = [number | null, number, number | null];

describe("a verdict", () => {
  it.each<[Relation, Three, Three, string]>([
    ["=", [1, 2, 3], [1, 2, 3], "holds"],
    ["=", [1, 2, 3], [3, 4, 5], "holds_within_rounding"],
    ["=", [1, 2, 3], [4, 5, 6], "does_not_hold"],
    ["=", [null, 2, 3], [4, 5, null], "does_not_hold"],
    ["<=", [1, 2, 3], [3, 4, 5], "holds"],
    ["<=", [3, 4, 5], [1, 2, 3], "holds_within_rounding"],
    ["<=", [4, 5, 6], [1, 2, 3], "does_not_hold"],
    [">=", [3, 4, 5], [1, 2, 3], "holds"],
    [">=", [1, 2, 3], [4, 5, 6], "does_not_hold"],
    [">=", [25, 25, 25], [20, 20, null], "holds_within_rounding"],
    ["<=", [10, 10, null], [20, 20, 20], "holds_within_rounding"],
    ["<=", [null, 10, 10], [20, 20, null], "holds"],
  ])("on %s of %j and %j is %s", (relation, left, right, verdict) => {
    expect(verdictOf(relation, quantity(...left), quantity(...right))).toBe(verdict);
  });

  it("of an equality is the same both ways, and of an order the same when both are turned", () => {
    const side = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.option(fc.nat(9)), fc.option(fc.nat(9)))
      .map(([value, below, above]) =>
        quantity(below === null ? null : value - below, value, above === null ? null : value + above),
      );
    fc.assert(
      fc.property(side, side, (a, b) => {
        expect(verdictOf("=", a, b)).toBe(verdictOf("=", b, a));
        expect(verdictOf("<=", a, b)).toBe(verdictOf(">=", b, a));
      }),
    );
  });
});

describe("the verdict on a statement that can be read in several ways", () => {
  const YES = "holds";
  const NEARLY = "holds_within_rounding";
  const NO = "does_not_hold";
  const OPEN = "cannot_be_checked";

  it.each<[Verdict[], Verdict]>([
    [[YES, YES], YES],
    [[NEARLY, NEARLY], NEARLY],
    [[YES, NEARLY], NEARLY],
    [[NO, NO, NO], NO],
    [[OPEN, OPEN], OPEN],
    [[YES, NO], OPEN],
    [[NEARLY, NO], OPEN],
    [[NO, NO, YES], OPEN],
    [[NO, OPEN], OPEN],
    [[YES, OPEN], OPEN],
  ])("of %j is %s", (readings, verdict) => {
    expect(verdictOfReadings(readings)).toBe(verdict);
    expect(verdictOfReadings(readings.toReversed())).toBe(verdict);
  });
});
