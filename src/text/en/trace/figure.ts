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
  const words = { export: "exports to", import: "imports from", total: "trade with", none: null }[row.flow ?? "none"];
  const sides =
    words && partner
      ? `${row.reporter_name}: ${words} ${partner}`
      : [row.reporter_name, partner].filter(Boolean).join(" and ");
  return [sides, row.product_name].filter(Boolean).join(", ");
}

/**
 * Returns the value as one reads it: "$987.9 m", "−17.3 %", "573 km". A range has no single value: it is
 * shown as it is written, "3–5 days".
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

/** A range as it is written, with the dash that ranges have. */
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

/** Returns the period or the day a figure speaks of: "January–May 2023", "as of December 2019", "no date given". */
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

/** Returns why the interval is what it is, by the words that stand around the figure, as written or as we read them. */
export function intervalReason(row: Observation, { isCorrected = false } = {}): string {
  return `${isCorrected ? "as corrected: " : ""}${ruleOf(row)}`;
}

function ruleOf({ qualifier, unit, value_low, value_high }: Observation): string {
  if (qualifier !== "exact" || value_low !== value_high) return INTERVAL_RULES[qualifier] ?? qualifier;
  return ["count", "persons", "rank"].includes(unit)
    ? "counted in full: nothing is rounded"
    : "given with so many digits that rounding leaves no room";
}

/** The rule of each qualifier in a few words. */
const INTERVAL_RULES: Readonly<Record<string, string>> = {
  exact: "rounded: half a unit of the last digit either way",
  about: "“about”, “around”: beside rounding, 5 % of the value either way",
  almost: "“almost”, “nearly”: up to the figure; below it by half a unit of the last digit and 5 % of the value",
  more_than: "“more than”, “over”: from the figure on, without an end",
  at_least: "“at least”: from the figure on, without an end",
  less_than: "“less than”: anything below the figure",
  up_to: "“up to”, “at most”: anything up to the figure",
  range: "“from … to …”: both ends, each rounded; the middle is stored",
};

/** Returns where in the source a figure stands, in words; null where its own wording is what leads there. */
export function locatorWords({ locator, printed }: Pick<Observation, "locator" | "printed">): string | null {
  if (locator === printed) return null;
  const place = /^p(\d+):(\d+)-(\d+)$/.exec(locator);
  return place ? `paragraph ${place[1]}, characters ${place[2]}–${place[3]}` : locator;
}
