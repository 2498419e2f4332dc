import {
  DECIMAL,
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBDecimalValue,
  DuckDBScalarFunction,
  type DuckDBStructValue,
  STRUCT,
  structValue,
  VARCHAR,
} from "@duckdb/node-api";
import Big from "big.js";
import type { ObservationRow } from "../../data-loaders/read/rows.js";
import { evaluate, type Lookup, type Quantity } from "../formula/evaluate.js";
import { FormulaError, parseFormula } from "../formula/parse.js";

/** Decimals of a figure as the staging models keep it, and of what a formula comes to. */
const FIGURE_SCALE = 6;
const RESULT_SCALE = 12;

const RESULT = DECIMAL(38, RESULT_SCALE);

/** Returns what knows the figures of formulas, with as many decimals as the tables keep. */
export function figuresOfRows(rows: readonly ObservationRow[]): Lookup {
  const byId = new Map(rows.map((row) => [row.observation_id, row]));
  const read = new Map<string, Quantity>();
  const end = (text: string | null) => (text === null ? null : new Big(text).round(FIGURE_SCALE, Big.roundHalfUp));
  return (id) => {
    const row = byId.get(id);
    if (!row) return null;
    let quantity = read.get(id);
    if (!quantity) {
      const value = new Big(row.value).round(FIGURE_SCALE, Big.roundHalfUp);
      quantity = { value, low: end(row.value_low), high: end(row.value_high) };
      read.set(id, quantity);
    }
    return quantity;
  };
}

/**
 * Defines `evaluated(formula)`: what a formula comes to as a struct of `value`, `low` and `high`, null for an open end;
 * null where the formula is, where a figure is not known, and where it divides by what may be zero.
 */
export function defineFormulas(db: DuckDBConnection, figures: Lookup): void {
  const evaluated = DuckDBScalarFunction.create({
    name: "evaluated",
    parameterTypes: [VARCHAR],
    returnType: STRUCT({ value: RESULT, low: RESULT, high: RESULT }),
    mainFunction: (_, input: DuckDBDataChunk, output) => {
      const formulas = input.getColumnVector(0);
      for (let row = 0; row < input.rowCount; row++) {
        output.setItem(row, structOf(resultOf(formulas.getItem(row) as string | null, figures)));
      }
      output.flush();
    },
  });
  db.registerScalarFunction(evaluated);
}

function resultOf(formula: string | null, figures: Lookup): Quantity | null {
  if (formula === null) return null;
  const parsed = parseFormula(formula);
  try {
    return evaluate(parsed, figures);
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

function structOf(quantity: Quantity | null): DuckDBStructValue | null {
  if (quantity === null) return null;
  return structValue({
    value: decimalOf(quantity.value),
    low: quantity.low && decimalOf(quantity.low),
    high: quantity.high && decimalOf(quantity.high),
  });
}

function decimalOf(value: Big): DuckDBDecimalValue {
  const digits = value.round(RESULT_SCALE, Big.roundHalfUp).toFixed(RESULT_SCALE).replace(".", "");
  return new DuckDBDecimalValue(BigInt(digits), RESULT.width, RESULT.scale);
}
