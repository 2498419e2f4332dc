import { sumOf } from "../../../pipelines/formula/figures.js";
import type { Annual } from "../../rows/annual.js";
import { compute } from "../computing.js";

/** What is known of the trade of one year: either side, or the turnover alone. */
export interface TradeYear {
  year: number;
  sides: { export?: Annual; import?: Annual; total?: Annual };
  /** Exports less imports and its formula, where both are known for the whole year. */
  balance: { value: number; formula: string } | null;
}

/** Returns the rows of one partner year by year, in order. */
export function tradeYears(annual: readonly Annual[]): TradeYear[] {
  const years = [...new Set(annual.map((row) => row.year))].sort((a, b) => a - b);
  return years.map((year) => {
    const sides = Object.fromEntries(annual.filter((row) => row.year === year).map((row) => [row.flow, row]));
    return { year, sides, balance: balanceOf(sides) };
  });
}

/** Returns whether of some year only one side is known, and no sum of both. */
export function hasLoneSides(years: readonly TradeYear[]): boolean {
  return years.some(({ sides }) => !sides.total && !(sides.export && sides.import));
}

function balanceOf({ export: out, import: back }: TradeYear["sides"]): TradeYear["balance"] {
  if (!out || !back || out.is_partial || back.is_partial) return null;
  const found = compute("[out] - [back]", { out, back });
  return found && { value: found.value, formula: found.formula };
}

/** A year from which figures are of another series than those before. */
export interface SeriesBreak {
  year: number;
  from: Annual;
  to: Annual;
}

/** Returns where a row of years goes over from one series to another. */
export function seriesBreaks(rows: readonly Annual[]): SeriesBreak[] {
  return rows.flatMap((to, i) => {
    const from = rows[i - 1];
    return from && from.series !== to.series ? [{ year: to.year, from, to }] : [];
  });
}

/** Returns the formula behind a row. */
export const formulaOf = (row: Annual): string => sumOf(row.input_ids);
