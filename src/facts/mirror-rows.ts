import { sumOf } from "../../pipelines/formula/figures.js";
import type { Mirror } from "../rows/mirror.js";

/** A point of a line: one side's amount in a year, put on the footing of the exporter's border (FOB). */
export interface MirrorPoint {
  side: "own" | "mirror";
  year: number;
  value: number;
  formula: string;
  /** The other side's report stands in where this side's own is missing. */
  isFilled: boolean;
  /** An estimate, mostly made from the other side's report: no report of its own. */
  isEstimated: boolean;
  publisher: string;
}

/**
 * Returns both lines at FOB, imports divided by `factor`. `sameReporter` keeps each line to one reporter and one
 * source; otherwise each year takes the best figure, and the partner's stands in where Kazakhstan's is missing.
 */
export function mirrorPoints(
  rows: readonly Mirror[],
  { factor, sameReporter }: { factor: number; sameReporter: boolean },
): MirrorPoint[] {
  const point = (side: MirrorPoint["side"], row: Mirror, from: MirrorPoint["side"]): MirrorPoint[] => {
    const book = sameReporter ? (`${from}_series` as const) : from;
    const value = row[`${book}_value`];
    const ids = row[`${book}_input_ids`];
    if (value === null || ids === null) return [];
    const isCif = row[`${book}_valuation`] === "CIF";
    const divided = isCif && factor !== 1;
    return [
      {
        side,
        year: row.year,
        value: divided ? value / factor : value,
        formula: divided ? `${sumOf(ids)} / ${factor}` : sumOf(ids),
        isFilled: side !== from,
        isEstimated: row[`${book}_is_estimated`],
        publisher: row[`${book}_publisher`] ?? "",
      },
    ];
  };
  return rows.flatMap((row) => {
    const own = point("own", row, "own");
    const filled = own.length === 0 && !sameReporter ? point("own", row, "mirror") : own;
    return [...filled, ...point("mirror", row, "mirror")];
  });
}

/** A year in which both sides report, and the partner's amount as a multiple of Kazakhstan's. */
export interface MirrorGap {
  year: number;
  ratio: number;
  formula: string;
}

/** Returns the years in which both sides report for themselves; an estimate is no report. */
export function mirrorGaps(points: readonly MirrorPoint[]): MirrorGap[] {
  return points
    .filter(({ side, isFilled, isEstimated }) => side === "own" && !isFilled && !isEstimated)
    .flatMap((own) => {
      const mirror = points.find(
        ({ side, year, isEstimated }) => side === "mirror" && year === own.year && !isEstimated,
      );
      if (!mirror || own.value === 0) return [];
      return [{ year: own.year, ratio: mirror.value / own.value, formula: `(${mirror.formula}) / (${own.formula})` }];
    });
}

/**
 * Returns how many of the years in which both sides report a factor of at least 1 and at most `most` would make them
 * agree.
 */
export function closableYears(
  rows: readonly Mirror[],
  { sameReporter, most }: { sameReporter: boolean; most: number },
): number {
  const asReported = mirrorGaps(mirrorPoints(rows, { factor: 1, sameReporter }));
  const isExport = rows[0]?.flow === "export";
  return asReported.filter(({ ratio }) => {
    const needed = isExport ? ratio : 1 / ratio;
    return needed >= 1 && needed <= most;
  }).length;
}
