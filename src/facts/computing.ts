import Big from "big.js";
import { evaluate } from "../../pipelines/formula/evaluate.js";
import { sumOf } from "../../pipelines/formula/figures.js";
import { type Formula, FormulaError, parseFormula, writeFormula } from "../../pipelines/formula/parse.js";

/** A row with a value of its own; ends that a row does not tell are open. */
export interface Valued {
  value: number;
  value_low?: number | null;
  value_high?: number | null;
  input_ids: string;
}

/** What a formula over rows comes to, in their units; `formula` names the observations behind them. */
export interface Computed {
  value: number;
  low: number | null;
  high: number | null;
  formula: string;
}

/**
 * Returns what a formula comes to in which `[name]` stands for the row of that name: `[now] / [before]`. Null where it
 * divides by what may be zero. Throws where it is no formula.
 */
export function compute<Name extends string>(template: string, rows: Readonly<Record<Name, Valued>>): Computed | null {
  const row = (name: string) => rows[name as Name];
  const formula = template.replace(/\[(\w+)\]/g, (_, name: string) => sumOf(row(name).input_ids));
  try {
    const found = evaluate(parseFormula(template), (name) => {
      const { value, value_low = null, value_high = null } = row(name);
      return { value: new Big(value), low: decimal(value_low), high: decimal(value_high) };
    });
    return found && { value: found.value.toNumber(), low: plain(found.low), high: plain(found.high), formula };
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

/** Returns the same of a formula that divides by numbers only, which always comes to something. */
export function computeSure<Name extends string>(template: string, rows: Readonly<Record<Name, Valued>>): Computed {
  const found = compute(template, rows);
  if (!found) throw new FormulaError(`formula "${template}" comes to nothing`);
  return found;
}

/** Returns the amount of an average month of a span, in the unit of its value. */
export function averageMonth(row: Valued, months: number): Computed {
  return computeSure(months === 1 ? "[row]" : `[row] / ${months}`, { row });
}

/** Returns the formula of a difference the other way round. */
export function turned(difference: string): string {
  const { kind, ...formula } = parseFormula(difference) as Formula & { kind: "operation" };
  return writeFormula({ kind, ...formula, operands: formula.operands.toReversed() });
}

function decimal(end: number | null): Big | null {
  return end === null ? null : new Big(end);
}

function plain(end: Big | null): number | null {
  return end === null ? null : end.toNumber();
}
