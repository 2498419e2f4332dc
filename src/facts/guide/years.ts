import type { Annual } from "../../rows/annual.js";
import type { PartnerYear } from "../../rows/partner-years.js";
import { type MeasuredYear, measuredBy, ranksOf } from "../partner-measures.js";
import { seriesBreaks, type TradeYear, tradeYears } from "../trade/trade-years.js";

/** How many years a small drawing has room for, on each side of what it shows. */
const AROUND = 3;

/** Returns the last years in a row, of one series, in which exports, imports and their balance are known. */
export function balancedYears(annual: readonly Annual[]): TradeYear[] {
  const known = tradeYears(annual).filter(({ balance }) => balance !== null);
  const runs: TradeYear[][] = [];
  for (const one of known) {
    const before = runs.at(-1)?.at(-1);
    const goesOn = before?.year === one.year - 1 && before.sides.export?.series === one.sides.export?.series;
    if (goesOn) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return (runs.findLast(({ length }) => length > 1) ?? []).slice(-AROUND);
}

/** Returns a few years of turnover around the end of the series that ran longest. */
export function yearsAroundBreak(annual: readonly Annual[]): TradeYear[] {
  const rows = annual.filter(({ flow, is_partial }) => flow === "total" && !is_partial);
  const ends = seriesBreaks(rows).map(({ to }) => rows.indexOf(to));
  const runs = ends.map((at, i) => ({ at, length: at - (ends[i - 1] ?? 0) }));
  const [longest] = runs.toSorted((a, b) => b.length - a.length);
  return longest ? tradeYears(rows.slice(Math.max(0, longest.at - AROUND), longest.at + AROUND)) : [];
}

/** Returns the years up to the last one of which only a part is known, that year among them. */
export function yearsToPart(annual: readonly Annual[]): TradeYear[] {
  const rows = annual.filter(({ flow }) => flow === "total");
  const at = rows.findLastIndex(({ is_partial }) => is_partial);
  return at < 1 ? [] : tradeYears(rows.slice(Math.max(0, at - AROUND), at + 1));
}

/** One year of a partner in three measures, each with the formula it follows from. */
export interface ThreeMeasures {
  share: MeasuredYear;
  rank: MeasuredYear;
  index: MeasuredYear;
  /** The year that the index starts from, and how many partners have a rank. */
  base: number;
  among: number;
}

/** How far back the year lies that an index starts from. */
const YEARS_BACK = 10;

/** Returns the last year of a partner that has a share of all trade and can be set against an earlier one. */
export function threeMeasures(rows: readonly PartnerYear[], partner: string | undefined): ThreeMeasures | undefined {
  const all = rows.filter(({ flow }) => flow === "total");
  const own = all.filter((row) => row.partner === partner);
  const firstOf = (last: PartnerYear) =>
    own.find(({ year, series }) => year >= last.year - YEARS_BACK && series === last.series);
  const last = own.findLast((row) => row.share_of_world !== null && firstOf(row) !== row);
  const first = last && firstOf(last);
  if (!last || !first) return undefined;
  const ofYear = all.filter((row) => row.year === last.year && row.partner !== "WLD");
  const [share] = measuredBy("share", [last], undefined);
  const [, index] = measuredBy("index", [first, last], first.year);
  const rank = ranksOf(ofYear, [last.year]).find((row) => row.partner === partner);
  return share && index && rank ? { share, rank, index, base: first.year, among: ofYear.length } : undefined;
}
