import Big from "big.js";
import {
  above,
  add,
  divide,
  growing,
  type Interval,
  multiply,
  nthSmallest,
  straddlesZero,
  subtract,
} from "./interval.js";
import { type Formula, FormulaError, writeFormula } from "./parse.js";

/** A value with what it can be; an open end is null. */
export interface Quantity extends Interval {
  value: Big;
}

/** Knows the figures of formulas by their ids; returns null for an unknown one. */
export type Lookup = (id: string) => Quantity | null;

/**
 * Returns what a formula comes to, in the units of its figures, with the interval that follows from theirs; null where
 * a figure is not known. Throws a FormulaError where it divides by what may be zero. Quotients have twenty decimals.
 *
 * Source: interval arithmetic as in IEEE 1788 ("set-based flavour"), with a division by an interval that holds zero
 * refused where that standard returns two pieces.
 */
export function evaluate(formula: Formula, lookup: Lookup): Quantity | null {
  if (formula.kind === "number") return exactly(formula.value);
  if (formula.kind === "figure") return lookup(formula.id);
  if (formula.kind === "name") throw new FormulaError(`"${formula.name}" stands for nothing that is known`);
  const operands: Quantity[] = [];
  for (const operand of formula.operands) {
    const quantity = evaluate(operand, lookup);
    if (quantity === null) return null;
    operands.push(quantity);
  }
  return apply(formula, operands);
}

/** Returns a number that is known exactly. */
export function exactly(value: Big): Quantity {
  return { value, low: value, high: value };
}

function apply(formula: Formula & { kind: "operation" }, operands: readonly Quantity[]): Quantity {
  const [a, b] = operands as [Quantity, Quantity];
  switch (formula.name) {
    case "+":
      return { ...add(a, b), value: a.value.plus(b.value) };
    case "-":
      return { ...subtract(a, b), value: a.value.minus(b.value) };
    case "*":
      return { ...multiply(a, b), value: a.value.times(b.value) };
    case "/":
      return quotient(a, b, formula);
    case "sum":
      return grown(operands, sum);
    case "mean":
      return grown(operands, (values) => sum(values).div(values.length));
    case "floor":
      return grown([a], ([value]) => floor(value as Big));
    case "min":
      return nth(operands, 0);
    case "max":
      return nth(operands, operands.length - 1);
    case "median":
      return median(operands);
    case "count":
      return exactly(new Big(operands.length));
    case "above":
      return countAbove(a, operands.slice(1));
    default:
      throw new FormulaError(`"${formula.name}" is no function that can be evaluated`);
  }
}

function quotient(a: Quantity, b: Quantity, formula: Formula & { kind: "operation" }): Quantity {
  if (b.value.eq(0) || straddlesZero(b)) {
    throw new FormulaError(`${writeFormula(formula)} divides by what may be zero: ${b.low ?? "…"} to ${b.high ?? "…"}`);
  }
  return { ...divide(a, b), value: a.value.div(b.value) };
}

function grown(operands: readonly Quantity[], fn: (values: readonly Big[]) => Big): Quantity {
  return { ...growing(operands, fn), value: fn(operands.map(({ value }) => value)) };
}

function nth(operands: readonly Quantity[], n: number): Quantity {
  const values = operands.map(({ value }) => value).toSorted((x, y) => x.cmp(y));
  return { ...nthSmallest(operands, n), value: values[n] as Big };
}

function median(operands: readonly Quantity[]): Quantity {
  const middle = (operands.length - 1) / 2;
  const [lower, upper] = [nth(operands, Math.floor(middle)), nth(operands, Math.ceil(middle))];
  return grown([lower, upper], (values) => sum(values).div(2));
}

function countAbove(first: Quantity, others: readonly Quantity[]): Quantity {
  const count = (fits: (other: Quantity) => boolean) => new Big(others.filter(fits).length);
  return {
    value: count(({ value }) => value.gt(first.value)),
    low: count((other) => above(other, first).surely),
    high: count((other) => above(other, first).perhaps),
  };
}

function sum(values: readonly Big[]): Big {
  return values.reduce((total, value) => total.plus(value), new Big(0));
}

function floor(value: Big): Big {
  const whole = value.round(0, Big.roundDown);
  return whole.gt(value) ? whole.minus(1) : whole;
}
