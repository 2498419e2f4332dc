import Big from "big.js";
import type { Language } from "../quantity/lexicon.js";
import type { Period } from "../quantity/period-spans.js";
import { parsePeriod } from "../quantity/periods.js";
import { hasScale, parseQuantity, type Quantity } from "../quantity/quantity.js";
import type { Claim, Registries } from "./claims.js";
import type { CorrectedClaim } from "./corrections.js";
import { nearest } from "./problems.js";
import type { ObservationRow } from "./rows.js";
import type { Source } from "./sources.js";

/** Called with the field a problem is about, so that the caller can say the line. */
export type Report = (field: string, message: string) => void;

/** Returns the observation that a claim states, or null after reporting everything that is wrong with it. */
export function observe(claim: CorrectedClaim, source: Source, registries: Registries, report: Report) {
  let sound = true;
  const fail: Report = (field, message) => {
    sound = false;
    report(field, message);
  };

  checkCodes(claim, registries, fail);
  if (claim.reporter !== undefined && claim.reporter === claim.partner) {
    fail("partner", `${claim.partner} is the reporter too; name the other country`);
  }
  if (source.kind === "article" && !claim.locator) {
    fail("locator", "missing: a claim read out of an article says where it stands, as p<paragraph>:<start>-<end>");
  }

  const indicator = registries.codes.indicators[claim.indicator];
  const product = claim.product ?? indicator?.product ?? null;
  for (const need of indicator?.needs ?? []) {
    const given = need === "product" ? product : claim[need];
    if (!given) fail(need, `missing: a claim of ${claim.indicator} needs ${need}`);
  }

  const period = claim.period === undefined ? null : attempt(() => readPeriod(claim.period as string), "period", fail);
  const quantity = attempt(() => readFigure(claim, source.language as Language), "printed", fail);
  const unit = quantity && indicator ? unitOf(claim, quantity, indicator.unit, fail) : null;
  if (quantity && indicator) checkSize(claim, quantity, { ...indicator, unit }, fail);
  if (!sound || !quantity || !indicator || !unit) return null;

  return {
    observation_id: `${source.id}.${claim.id}`,
    source_id: source.id,
    indicator: claim.indicator,
    reporter: claim.reporter ?? null,
    partner: claim.partner ?? null,
    flow: claim.flow ?? null,
    product,
    route_id: claim.route ?? null,
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    as_of: claim.as_of ?? null,
    value: quantity.value,
    value_low: quantity.low,
    value_high: quantity.high,
    unit,
    obs_status: claim.obs_status ?? (quantity.estimated ? "E" : (indicator.obs_status ?? "A")),
    valuation: claim.valuation ?? null,
    qualifier: quantity.qualifier,
    authority: authorityOf(claim, source),
    printed: claim.printed,
    locator: claim.locator ?? claim.printed,
    note: claim.note ?? null,
  } satisfies ObservationRow;
}

/** Whose figure it is: what a page of the press says a ministry states is a quotation. */
function authorityOf({ authority }: Claim, { kind, is_official }: Source): string {
  if (authority === undefined) return kind === "statistics" ? "statistics" : "press";
  return authority === "ministry" && kind === "press" && !is_official ? "official" : authority;
}

function checkCodes(claim: Claim, { codes, routes }: Registries, fail: Report): void {
  const known = (field: keyof Claim, list: readonly string[], value: string | undefined) => {
    if (value !== undefined && !list.includes(value)) fail(field, unknownCode(value, list));
  };
  known("indicator", Object.keys(codes.indicators), claim.indicator);
  known("reporter", Object.keys(codes.countries), claim.reporter);
  known("partner", Object.keys(codes.countries), claim.partner);
  known("flow", Object.keys(codes.flows), claim.flow);
  known("product", Object.keys(codes.products), claim.product);
  known("route", [...routes], claim.route);
  known("unit", Object.keys(codes.units), claim.unit);
  known("obs_status", Object.keys(codes.obs_status), claim.obs_status);
  known("authority", Object.keys(codes.authorities), claim.authority);
}

const periods = new Map<string, Period>();

/** Reads a period once: hundreds of claims speak of the same years. */
function readPeriod(text: string): Period {
  const period = periods.get(text) ?? parsePeriod(text);
  periods.set(text, period);
  return period;
}

/** Reads the figure of a claim; a table's `scale` (its header's "in millions") multiplies what the cell prints. */
function readFigure(claim: CorrectedClaim, language: Language): Quantity {
  const reading = claim.reading ?? claim.printed;
  const digits = (value: string) => value.match(/\p{Nd}/gu)?.join("") ?? "";
  if (digits(reading) !== digits(claim.printed)) {
    throw new Error(`reading "${reading}" has other digits than printed "${claim.printed}"; it may only add words`);
  }
  const quantity = parseQuantity(claim.corrected ?? reading, language);
  if (claim.reading !== undefined && claim.corrected === undefined) checkReading(claim, quantity, language);
  const scale = claim.scale ?? 1;
  if (scale !== 1 && hasScale(claim.corrected ?? reading, language)) {
    throw new Error(`“${reading}” has a scale of its own, which scale: ${scale} would multiply again: remove scale`);
  }
  const times = (value: string) => kept(new Big(value).times(scale)).toFixed();
  return {
    ...quantity,
    value: times(quantity.value),
    low: quantity.low === null ? null : times(quantity.low),
    high: quantity.high === null ? null : times(quantity.high),
  };
}

/** Throws where a reading comes to something else than the print does by itself, and nothing says why. */
function checkReading({ printed, reading, note }: CorrectedClaim, { value }: Quantity, language: Language): void {
  if (note !== undefined) return;
  let alone: string;
  try {
    alone = parseQuantity(printed, language).value;
  } catch {
    return;
  }
  if (new Big(alone).eq(value)) return;
  throw new Error(`reading “${reading}” comes to ${value}, printed “${printed}” to ${alone}; say why in note`);
}

/** A smaller amount of dollars has most likely lost a word such as million. */
const LEAST_DOLLARS = 10_000;

/** Reports what no figure of its kind comes to. */
function checkSize(
  { scale, reading, printed }: CorrectedClaim,
  { value }: Quantity,
  { is_change, unit }: { is_change: boolean; unit: string | null },
  fail: Report,
): void {
  const found = new Big(value);
  if (found.lt(0) && !is_change) fail("printed", `“${reading ?? printed}” is below zero; only changes can be`);
  if ((unit === "USD" || unit === "EUR") && found.gt(0) && found.lt(LEAST_DOLLARS) && scale === undefined) {
    fail(
      "printed",
      `“${reading ?? printed}” comes to ${value} ${unit}; is a word like million missing? Else: scale: 1`,
    );
  }
}

/** The columns of figures hold 18 digits before the point. */
const MOST = new Big("1e18");

function kept(value: Big): Big {
  if (value.abs().lt(MOST)) return value;
  throw new Error(`comes to ${value.toExponential(2)}, more than the tables hold (below 1e18): is it read too large?`);
}

function unitOf(claim: Claim, quantity: Quantity, expected: string, fail: Report): string | null {
  if (claim.unit !== undefined && quantity.unit !== null && claim.unit !== quantity.unit) {
    fail("unit", `“${claim.reading ?? claim.printed}” is in ${quantity.unit}, not in ${claim.unit}: remove unit`);
    return null;
  }
  const found = claim.unit ?? quantity.unit;
  if (found === expected) return expected;
  if (found === null && (expected === "count" || expected === "persons")) return expected;
  if (found === "count" && expected === "persons") return expected;
  const reads = found === null ? "names no unit" : `reads as ${found}`;
  fail("printed", `"${claim.reading ?? claim.printed}" ${reads}; ${claim.indicator} is in ${expected}`);
  return null;
}

function attempt<T>(read: () => T, field: string, fail: Report): T | null {
  try {
    return read();
  } catch (error) {
    fail(field, error instanceof Error ? error.message : String(error));
    return null;
  }
}

function unknownCode(value: string, list: readonly string[]): string {
  const hint = nearest(value, list);
  if (hint) return `unknown code "${value}"; did you mean ${hint}?`;
  const shown = list.length > 24 ? `${list.slice(0, 24).join(", ")} ...` : list.join(", ");
  return `unknown code "${value}"; known: ${shown}`;
}
