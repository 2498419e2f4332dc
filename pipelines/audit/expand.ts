import Big from "big.js";
import { type Formula, FormulaError } from "../formula/parse.js";

/** A value of a check with the months it covers, where it covers whole ones. */
export interface Member {
  formula: Formula;
  months: number | null;
}

/** What the formulas of a check may name. */
export interface Scope {
  /**
   * Sets of figures, and the check's own sides and values as sets of one; an empty set was looked for and not found.
   */
  names: ReadonlyMap<string, readonly Member[]>;
  /** Returns a figure by its id as the check writes it. */
  figure: (id: string) => Member;
}

/** The functions that only formulas of checks know: they are put in terms of others, figure by figure. */
export const CHECK_FUNCTIONS = ["first", "monthly", "months"] as const;

/**
 * Returns a formula of a check in terms of figures alone, or null where a set that it needs is empty or the months of a
 * figure are not known. `monthly(x)` is each of x divided by its months, `months(x)` that number, `first(x)` the first
 * of a set. Throws a FormulaError where one value is needed and a set of several is named.
 */
export function expand(formula: Formula, scope: Scope): Member | null {
  const members = expandAll(formula, scope);
  const [only, ...others] = members;
  if (others.length > 0) {
    throw new FormulaError("several figures stand where one is needed; use first(…) or a function of several");
  }
  return only ?? null;
}

function expandAll(formula: Formula, scope: Scope): readonly Member[] {
  if (formula.kind === "number") return [{ formula, months: null }];
  if (formula.kind === "figure") return [scope.figure(formula.id)];
  if (formula.kind === "name") return scope.names.get(formula.name) ?? [];
  const [first] = formula.operands;
  switch (formula.name) {
    case "first":
      return first ? expandAll(first, scope).slice(0, 1) : [];
    case "monthly":
      return first ? expandAll(first, scope).flatMap(monthly) : [];
    case "months":
      return first ? expandAll(first, scope).flatMap(({ months }) => (months === null ? [] : [number(months)])) : [];
    case "+":
    case "-":
    case "*":
    case "/":
      return operation(
        formula.name,
        formula.operands.map((operand) => expand(operand, scope)),
      );
    default:
      return call(
        formula.name,
        formula.operands.map((operand) => expandAll(operand, scope)),
      );
  }
}

function operation(name: string, operands: readonly (Member | null)[]): Member[] {
  const known = operands.flatMap((operand) => operand ?? []);
  if (known.length < operands.length) return [];
  return [{ formula: { kind: "operation", name, operands: known.map(({ formula }) => formula) }, months: null }];
}

function call(name: string, operands: readonly (readonly Member[])[]): Member[] {
  if (operands.some((members) => members.length === 0)) return [];
  return operation(name, operands.flat());
}

function monthly({ formula, months }: Member): Member[] {
  if (months === null) return [];
  if (months === 1) return [{ formula, months }];
  return [{ formula: { kind: "operation", name: "/", operands: [formula, number(months).formula] }, months: 1 }];
}

function number(value: number): Member {
  return { formula: { kind: "number", value: new Big(value) }, months: null };
}
