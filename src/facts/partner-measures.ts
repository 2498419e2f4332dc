import { sumOf } from "../../pipelines/formula/figures.js";
import type { PartnerYear } from "../rows/partner-years.js";
import { compute } from "./computing.js";

/** What partners are compared by. */
export type Measure = "amount" | "share" | "rank" | "gain" | "growth" | "index" | "change";

/** Measures that set each year against one year, and what a year of a partner comes to in them. */
const SINCE = {
  gain: "[row] - [base]",
  growth: "[row] / [base] - 1",
  index: "100 * ([row] / [base])",
} satisfies Partial<Record<Measure, string>>;

type SinceMeasure = keyof typeof SINCE;

/** Whether a measure sets each year against one year. */
export function isSince(measure: Measure): measure is SinceMeasure {
  return measure in SINCE;
}

/** A year of a partner in the measure drawn, and the formula it follows from. */
export type MeasuredYear = PartnerYear & {
  amount: number;
  formula: string;
  /** Among how many a place is. */
  among?: number;
  /** The series of the year that it is set against. */
  base_series?: string;
};

/** Years in a measure, and what it takes to read them. */
export interface Measured {
  rows: readonly MeasuredYear[];
  /** The year that others are set against. */
  base?: number | undefined;
  /** Partners that have figures and yet no place in this measure: they have too few. */
  left: readonly string[];
}

/** The year that others are set against, and the rows to find it in: it may lie outside of what is drawn. */
export interface Since {
  year: number;
  rows: readonly PartnerYear[];
}

/** Whether something speaks against a figure: others contradict it, or it may count something else. */
export function isDoubted({ in_conflict, doubt }: Pick<PartnerYear, "in_conflict" | "doubt">): boolean {
  return in_conflict || doubt !== null;
}

/** Returns the years in which every partner has a row, ascending. */
export function commonYears(rows: readonly { partner: string; year: number }[], partners: readonly string[]): number[] {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  return years.filter((year) =>
    partners.every((partner) => rows.some((row) => row.partner === partner && row.year === year)),
  );
}

/**
 * Returns the partners that can be held against each other year by year: as many of those with most years as bring most
 * figures in years that all of them have; alone the one with most years where no two have two years in common.
 */
export function steadyPartners(
  rows: readonly { partner: string; year: number }[],
  partners: readonly string[],
): readonly string[] {
  const count = (partner: string) => rows.filter((row) => row.partner === partner).length;
  const byYears = partners.filter((one) => count(one) > 0).toSorted((a, b) => count(b) - count(a));
  const sets = byYears
    .map((_, i) => byYears.slice(0, i + 1))
    .map((kept) => ({ kept, years: commonYears(rows, kept).length }))
    .filter(({ kept, years }) => kept.length > 1 && years > 1)
    .toSorted((a, b) => b.kept.length * b.years - a.kept.length * a.years);
  const kept = sets[0]?.kept ?? byYears.slice(0, 1);
  return partners.filter((one) => kept.includes(one));
}

/** Whether a measure shows anything of partners: an index more than its first year, a rank more than one of them. */
export function isTelling(
  measure: Measure,
  rows: readonly PartnerYear[],
  partners: readonly string[],
  since?: Since,
): boolean {
  const own = rows.filter((row) => partners.includes(row.partner));
  if (measure === "amount") return own.length > 0;
  if (measure === "share") return own.some((row) => row.share_of_world !== null);
  if (measure === "change") return own.some((row) => yearBefore(row, own)?.series === row.series);
  if (isSince(measure) && since !== undefined) {
    const based = since.rows.filter(({ year }) => year === since.year).map(({ partner }) => partner);
    return own.some(({ partner, year }) => year !== since.year && based.includes(partner));
  }
  const steady = steadyPartners(own, partners);
  const common = commonYears(own, steady);
  return measure === "rank" ? steady.length > 1 && common.length > 0 : common.length > 1;
}

/**
 * Returns the rows of some partners in a measure; what sets years against one takes `since`, else the first year that
 * the partners have in common.
 */
export function measured(
  measure: Measure,
  rows: readonly PartnerYear[],
  partners: readonly string[],
  since?: Since,
): Measured {
  const own = rows.filter((row) => partners.includes(row.partner));
  const known = partners.filter((partner) => own.some((row) => row.partner === partner));
  const steady = steadyPartners(own, known);
  const common = commonYears(own, steady);
  const base = since?.year ?? common[0];
  const found =
    measure === "rank"
      ? ranksOf(
          own.filter((row) => steady.includes(row.partner)),
          common,
        )
      : measuredBy(measure, own, base, since?.rows);
  return {
    rows: found,
    base: isSince(measure) ? base : undefined,
    left: known.filter((partner) => !found.some((row) => row.partner === partner)),
  };
}

/** Returns the formula of a share of the trade with the world. */
export function shareFormula({ input_ids, world_input_ids }: PartnerYear): string {
  return `${sumOf(input_ids)} / ${sumOf(world_input_ids ?? "")}`;
}

/** Returns the rows that have a value in a measure, with it and its formula. */
export function measuredBy(
  measure: Exclude<Measure, "rank">,
  rows: readonly PartnerYear[],
  baseYear: number | undefined,
  baseRows: readonly PartnerYear[] = rows,
): MeasuredYear[] {
  const bases = new Map(baseRows.filter((row) => row.year === baseYear).map((row) => [row.partner, row]));
  return rows.flatMap((row): MeasuredYear[] => {
    if (measure === "amount") return [{ ...row, amount: row.value, formula: sumOf(row.input_ids) }];
    if (measure === "share") {
      return row.share_of_world === null ? [] : [{ ...row, amount: row.share_of_world, formula: shareFormula(row) }];
    }
    if (measure === "change") return changeOf(row, rows);
    const base = bases.get(row.partner);
    const found = base && compute(SINCE[measure], { row, base });
    if (!base || !found) return [];
    return [{ ...row, amount: found.value, formula: found.formula, base_series: base.series, ...doubtOf(row, base) }];
  });
}

function yearBefore(row: PartnerYear, rows: readonly PartnerYear[]): PartnerYear | undefined {
  return rows.find((other) => other.partner === row.partner && other.year === row.year - 1);
}

/** The change on the year before, where both years are of one series. */
function changeOf(row: PartnerYear, rows: readonly PartnerYear[]): MeasuredYear[] {
  const before = yearBefore(row, rows);
  if (before?.series !== row.series) return [];
  const found = compute("[row] / [before] - 1", { row, before });
  if (!found) return [];
  return [{ ...row, amount: found.value, formula: found.formula, ...doubtOf(row, before) }];
}

/** What speaks against what follows from two figures. */
function doubtOf(row: PartnerYear, other: PartnerYear): Pick<PartnerYear, "doubt" | "doubt_name" | "in_conflict"> {
  return {
    doubt: row.doubt ?? other.doubt,
    doubt_name: row.doubt_name ?? other.doubt_name,
    in_conflict: row.in_conflict || other.in_conflict,
  };
}

/** Returns each row of some years with its place among the rows of the year, 1 for the largest. */
export function ranksOf(rows: readonly PartnerYear[], years: readonly number[]): MeasuredYear[] {
  return rows
    .filter((row) => years.includes(row.year))
    .map((row) => {
      const others = rows.filter((other) => other.year === row.year && other !== row);
      const formulas = [row, ...others].map(({ input_ids }) => sumOf(input_ids)).join(", ");
      const amount = 1 + others.filter((other) => other.value > row.value).length;
      return { ...row, amount, among: 1 + others.length, formula: `1 + above(${formulas})` };
    });
}
