import Big from "big.js";
import type { Language } from "../quantity/lexicon.js";
import { hasScale, parseQuantity, type Quantity } from "../quantity/quantity.js";
import type { CorrectedClaim } from "./corrections.js";
import type { Report } from "./observe.js";

/** Reads the figure of a claim; a table's `scale` (its header's "in millions") multiplies what the cell prints. */
export function readFigure(claim: CorrectedClaim, language: Language): Quantity {
  const reading = claim.reading ?? claim.printed;
  const digits = (value: string) => value.match(/\p{Nd}/gu)?.join("") ?? "";
  if (digits(reading) !== digits(claim.printed)) {
    throw new Error(`reading "${reading}" has other digits than printed "${claim.printed}"; it may only add words`);
  }
  const words = wordsIn(claim);
  const quantity = parseQuantity(words, language);
  if (claim.corrected === undefined) checkReading(claim, quantity, language);
  const scale = claim.scale ?? 1;
  if (scale !== 1 && hasScale(words, language)) {
    throw new Error(`“${words}” has a scale of its own, which scale: ${scale} would multiply again: remove scale`);
  }
  const times = (value: string) => kept(new Big(value).times(scale)).toFixed();
  return {
    ...quantity,
    value: times(quantity.value),
    low: quantity.low === null ? null : times(quantity.low),
    high: quantity.high === null ? null : times(quantity.high),
  };
}

/** The words that a figure is read from: as corrected, as we read them, or as they stand in the source. */
function wordsIn({ corrected, reading, printed }: CorrectedClaim): string {
  return corrected ?? reading ?? printed;
}

/** What a unit may become by words of a reading: "2 million tons" are "2 million tons a year". */
const COUNTED_BY: Readonly<Record<string, readonly string[]>> = {
  t: ["t_per_year"],
  USD: ["USD_per_t", "USD_per_item"],
  count: ["persons"],
};

/** Throws where a reading comes to something else than the source says by itself, and nothing says why. */
function checkReading(claim: CorrectedClaim, quantity: Quantity, language: Language): void {
  if (claim.reading === undefined || claim.because !== undefined) return;
  const other = difference(claim, quantity, language);
  if (other !== null) throw new Error(`reading “${claim.reading}” ${other}; say why it is read so in because`);
}

/** Returns how a reading differs from what the source says by itself; null where it only adds words. */
function difference({ printed }: CorrectedClaim, read: Quantity, language: Language): string | null {
  let alone: Quantity;
  try {
    alone = parseQuantity(printed, language);
  } catch {
    return `stands for “${printed}”, which does not read by itself`;
  }
  if (!new Big(alone.value).eq(read.value)) return `comes to ${read.value}, printed “${printed}” to ${alone.value}`;
  if (alone.unit !== null && alone.unit !== read.unit && !COUNTED_BY[alone.unit]?.includes(read.unit ?? "")) {
    return `is in ${read.unit ?? "no unit"}, printed “${printed}” in ${alone.unit}`;
  }
  if (alone.qualifier === "exact" || alone.qualifier === read.qualifier) return null;
  return `is ${said(read)}, printed “${printed}” ${said(alone)}`;
}

const said = ({ qualifier }: Quantity): string => `“${qualifier.replace("_", " ")}”`;

/** A smaller amount of dollars has most likely lost a word such as million. */
const LEAST_DOLLARS = 10_000;

/** Reports what no figure of its kind comes to. */
export function checkSize(
  claim: CorrectedClaim,
  { value }: Quantity,
  { is_change, unit }: { is_change: boolean; unit: string | null },
  fail: Report,
): void {
  const found = new Big(value);
  if (found.lt(0) && !is_change) fail("printed", `“${wordsIn(claim)}” is below zero; only changes can be`);
  if ((unit === "USD" || unit === "EUR") && found.gt(0) && found.lt(LEAST_DOLLARS) && claim.scale === undefined) {
    fail("printed", `“${wordsIn(claim)}” comes to ${value} ${unit}; is a word like million missing? Else: scale: 1`);
  }
}

/** The columns of figures hold 18 digits before the point and 6 behind it. */
const MOST = new Big("1e18");
const LEAST = new Big("1e-6");

function kept(value: Big): Big {
  if (!value.eq(0) && value.abs().lt(LEAST)) {
    throw new Error(`comes to ${value.toExponential(2)}, less than the tables hold (1e-6): is it read too small?`);
  }
  if (value.abs().lt(MOST)) return value;
  throw new Error(`comes to ${value.toExponential(2)}, more than the tables hold (below 1e18): is it read too large?`);
}

/** Returns the unit of a figure; null after reporting that it is another than figures of its kind have. */
export function unitOf(claim: CorrectedClaim, quantity: Quantity, expected: string, fail: Report): string | null {
  if (claim.unit !== undefined && quantity.unit !== null && claim.unit !== quantity.unit) {
    fail("unit", `“${wordsIn(claim)}” is in ${quantity.unit}, not in ${claim.unit}: remove unit`);
    return null;
  }
  const found = claim.unit ?? quantity.unit;
  if (found === expected) return expected;
  if (found === null && (expected === "count" || expected === "persons")) return expected;
  if (found === "count" && expected === "persons") return expected;
  const reads = found === null ? "names no unit" : `reads as ${found}`;
  fail("printed", `"${wordsIn(claim)}" ${reads}; ${claim.indicator} is in ${expected}`);
  return null;
}
