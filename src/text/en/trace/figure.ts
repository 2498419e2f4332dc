import { change, dayWords, fixed, inUnit } from "../../../../pipelines/text/en/values.js";
import type { Observation } from "../../../rows/observations.js";
import type { Names } from "../../../trace/code-names.js";

/** Returns what is measured, as the start of a sentence: "Merchandise trade". */
export function measure({ indicator_name }: Pick<Observation, "indicator_name">): string {
  return indicator_name.charAt(0).toUpperCase() + indicator_name.slice(1);
}

/** What says whose figure it is. */
type Subject = Pick<Observation, "route_name" | "reporter_name" | "partner" | "partner_name" | "flow" | "product_name">;

/** Returns whose figure it is: "Kazakhstan: exports to Afghanistan, wheat flour", or the name of a line. */
export function subject(row: Subject): string {
  if (row.route_name !== null) return row.route_name;
  const partner = row.partner === "WLD" ? "the world" : row.partner_name;
  const words = { export: "exports to", import: "imports from", total: "turnover with", none: null }[
    row.flow ?? "none"
  ];
  const sides =
    words && partner
      ? `${row.reporter_name}: ${words} ${partner}`
      : [row.reporter_name, partner].filter(Boolean).join(" and ");
  return [sides, row.product_name].filter(Boolean).join(", ");
}

/**
 * Returns the value as one reads it: "$987.9 m", "−17.3 %", "573 km". A span from one figure to another has no single
 * value: it is shown as printed, "3–5 days".
 */
export function readable({
  value,
  unit,
  indicator,
  qualifier,
  printed,
}: Pick<Observation, "value" | "unit" | "indicator" | "qualifier" | "printed">): string {
  if (qualifier === "range") return spanWords(printed);
  return indicator.endsWith("_growth") ? change(value) : inUnit(value, unit);
}

/** A printed span with the dash that spans have. */
export function spanWords(printed: string): string {
  return printed.replace(/(\d)\s*-\s*(?=\W?\d)/g, "$1–").replaceAll(" - ", " – ");
}

/** Returns a value with all its digits: "987,900,000". */
export function digits(value: number): string {
  return fixed(value, 9).replace("-", "−");
}

/** Returns a value with all its digits and its unit: "987,900,000 US dollars", "0.26 (share of one)". */
export function inBaseUnit(value: number, unit: string, names: Names): string {
  const words = names("units", unit);
  return ["fraction", "times", "count", "rank"].includes(unit)
    ? `${digits(value)} (${words})`
    : `${digits(value)} ${words}`;
}

/** Returns the span or the day a figure speaks of: "January–May 2023", "as of December 2019", "no date given". */
export function periodWords({ period, as_of }: Pick<Observation, "period" | "as_of">): string {
  if (period !== null) return period;
  return as_of === null ? "no date given" : `as of ${dayWords(as_of)}`;
}

/** Returns the interval in words: "987,850,000 to 987,950,000 US dollars", "128,000,000 or more, no upper end". */
export function intervalWords(
  { value_low: low, value_high: high }: Pick<Observation, "value_low" | "value_high">,
  unit = "",
): string {
  const amount = (end: number) => `${digits(end)}${unit && ` ${unit}`}`;
  if (low === null && high === null) return "open at both ends";
  if (low === null) return `${amount(high as number)} or less, no lower end`;
  if (high === null) return `${amount(low)} or more, no upper end`;
  return low === high ? `exactly ${amount(low)}` : `${digits(low)} to ${amount(high)}`;
}

/** Returns why the interval is what it is, by the words that stand around the figure, as printed or as we read them. */
export function intervalReason(row: Observation, { isCorrected = false } = {}): string {
  const as = isCorrected ? "as corrected" : "as printed";
  if (row.qualifier === "exact" && row.value_low === row.value_high) {
    return row.unit === "count" || row.unit === "persons" || row.unit === "rank"
      ? "counted in full: nothing is rounded"
      : `${as}, with so many digits that rounding leaves no room`;
  }
  return INTERVAL_RULES[row.qualifier]?.(as) ?? row.qualifier;
}

/** The rule of each qualifier in a few words; `as` says of what: as printed, or as corrected. */
const INTERVAL_RULES: Readonly<Record<string, (as: string) => string>> = {
  exact: (as) => `${as}: half a unit of the last printed digit on each side`,
  about: (as) => `“about”, “around”: ${as}, and 5 % of the value more on each side`,
  almost: () => "“almost”, “nearly”: up to the figure; below it by half a unit of the last digit and 5 % of the value",
  more_than: () => "“more than”, “over”: the figure and all beyond it",
  at_least: () => "“at least”: the figure and all beyond it",
  less_than: () => "“less than”: the figure and all short of it",
  up_to: () => "“up to”, “at most”: the figure and all short of it",
  range: () => "“from … to …”: both ends, each with half a unit of its last digit; the middle is stored",
};

/** Returns where in the source a figure stands, in words. */
export function locatorWords({ locator, printed }: Pick<Observation, "locator" | "printed">): string {
  if (locator === printed) return "found by the printed words themselves";
  const span = /^p(\d+):(\d+)-(\d+)$/.exec(locator);
  return span ? `paragraph ${span[1]}, characters ${span[2]} to ${span[3]} of the text` : locator;
}
