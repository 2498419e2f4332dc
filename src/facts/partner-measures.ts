import { sumOf } from "../../pipelines/formula/parse.js";
import { percent, plain, usd } from "../../pipelines/text/en/values.js";
import type { Point } from "../charts/partner-lines.js";
import type { PartnerYear } from "../rows/partner-years.js";
import { compute } from "./computing.js";

/** What partners are compared by. */
export type Measure = "absolute" | "share" | "index";

/** A year of a partner in the measure drawn. */
export type MeasuredYear = PartnerYear & Point;

/** How the values of each measure are written. */
export const FORMATS: Readonly<Record<Measure, (value: number) => string>> = {
  absolute: (value) => usd(value),
  share: (value) => percent(value),
  index: (value) => plain(value, 0),
};

/** Returns the years in which every partner has a row, ascending. */
export function commonYears(rows: readonly { partner: string; year: number }[], partners: readonly string[]): number[] {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  return years.filter((year) =>
    partners.every((partner) => rows.some((row) => row.partner === partner && row.year === year)),
  );
}

/** Returns the first year in which every partner has a figure: the year that an index starts from. */
export function baseYearOf(rows: readonly PartnerYear[], partners: readonly string[]): number | undefined {
  return commonYears(rows, partners)[0];
}

/** Returns the formula of a share of the trade with the world. */
export function shareFormula({ input_ids, world_input_ids }: PartnerYear): string {
  return `${sumOf(input_ids)} / ${sumOf(world_input_ids ?? "")}`;
}

/** Returns the rows that have a value in a measure, with it and its formula. */
export function measuredBy(
  measure: Measure,
  rows: readonly PartnerYear[],
  baseYear: number | undefined,
): MeasuredYear[] {
  const bases = new Map(rows.filter((row) => row.year === baseYear).map((row) => [row.partner, row]));
  return rows.flatMap((row): MeasuredYear[] => {
    if (measure === "absolute") return [{ ...row, amount: row.value, formula: sumOf(row.input_ids) }];
    if (measure === "share") {
      return row.share_of_world === null ? [] : [{ ...row, amount: row.share_of_world, formula: shareFormula(row) }];
    }
    const base = bases.get(row.partner);
    const index = base && compute("100 * ([row] / [base])", { row, base });
    return index ? [{ ...row, amount: index.value, formula: index.formula }] : [];
  });
}

/** Returns each row of some years with its place among the rows of the year, 1 for the largest. */
export function ranksOf(rows: readonly PartnerYear[], years: readonly number[]): MeasuredYear[] {
  return rows
    .filter((row) => years.includes(row.year))
    .map((row) => {
      const others = rows.filter((other) => other.year === row.year && other !== row);
      const formulas = [row, ...others].map(({ input_ids }) => sumOf(input_ids)).join(", ");
      const amount = 1 + others.filter((other) => other.value > row.value).length;
      return { ...row, amount, formula: `1 + above(${formulas})` };
    });
}
