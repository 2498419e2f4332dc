import Big from "big.js";
import { evaluate, type Quantity } from "../../pipelines/formula/evaluate.js";
import { figuresOf } from "../../pipelines/formula/figures.js";
import { parseFormula, writeFormula } from "../../pipelines/formula/parse.js";
import type { Point } from "../charts/audit-sides.js";
import type { AuditCheck } from "../rows/audit.js";
import type { Observation } from "../rows/observations.js";
import type { Source } from "../rows/sources.js";
import { auditWords, memberText } from "../text/en/audit.js";

/** Functions that take one figure, or the middle, out of several of a kind. */
const OF_SEVERAL = ["max", "min", "median"];

/** Knows figures and sources by their ids. */
export interface Known {
  figures: ReadonlyMap<string, Observation>;
  publishers: ReadonlyMap<string, Source["publisher"]>;
}

/**
 * Returns both sides of a check, and the figures that the second is taken from where it is taken from several. Nothing
 * where a side does not follow from figures.
 */
export function checkPoints(check: AuditCheck, known: Known): Point[] {
  const [left, right] = [sideOf(check, "left"), sideOf(check, "right")];
  return left && right ? [left, right, ...members(right.formula, known)] : [];
}

function sideOf(check: AuditCheck, name: "left" | "right"): Point | null {
  const value = check[`${name}_value`];
  const formula = check[`${name}_formula`];
  if (value === null || formula === null) return null;
  const row = name === "left" ? auditWords.article : auditWords.against;
  return {
    kind: name === "left" ? "article" : "against",
    row,
    label: row,
    value,
    low: check[`${name}_low`],
    high: check[`${name}_high`],
    formula,
  };
}

function members(text: string, { figures, publishers }: Known): Point[] {
  const formula = parseFormula(text);
  if (formula.kind !== "operation" || !OF_SEVERAL.includes(formula.name)) return [];
  return formula.operands.flatMap((operand) => {
    const value = evaluate(operand, (id) => quantityOf(figures.get(id)));
    if (value === null) return [];
    const own = writeFormula(operand);
    const rows = figuresOf(own).flatMap((id) => figures.get(id) ?? []);
    const label = memberText(rows[0] ?? null, publishers);
    return [{ kind: "member" as const, row: auditWords.chart.members, label, formula: own, ...numbers(value) }];
  });
}

function quantityOf(row: Observation | undefined): Quantity | null {
  if (!row) return null;
  const end = (value: number | null) => (value === null ? null : new Big(value));
  return { value: new Big(row.value), low: end(row.value_low), high: end(row.value_high) };
}

function numbers({ value, low, high }: Quantity) {
  return { value: value.toNumber(), low: low?.toNumber() ?? null, high: high?.toNumber() ?? null };
}
