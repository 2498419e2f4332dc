import type { Language } from "../quantity/lexicon.js";
import type { Period } from "../quantity/period-spans.js";
import { parsePeriod } from "../quantity/periods.js";
import type { Claim, Registries } from "./claims.js";
import type { CorrectedClaim } from "./corrections.js";
import { checkSize, readFigure, unitOf } from "./figure.js";
import { nearest } from "./problems.js";
import type { ObservationRow } from "./rows.js";
import type { Source } from "./sources.js";
import { isBefore, YEARS } from "./texts.js";

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
  checkTimes(claim, period, indicator?.obs_status, source, fail);
  checkValuation(claim, source, fail);
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
    reading: claim.reading ?? null,
    reading_reason: (claim.reading && claim.because) ?? null,
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

/** Reports figures of years that no figure is of, and of days behind that on which its source said what has been. */
function checkTimes(
  { as_of, obs_status: given }: Claim,
  period: Period | null,
  usual: string | undefined,
  { published, published_is_approximate }: Source,
  fail: Report,
): void {
  const start = period?.start ?? as_of;
  const field = period ? "period" : "as_of";
  if (start === undefined) return;
  const years = [start, period?.end ?? start].map((day) => Number(day.slice(0, 4)));
  const odd = years.find((year) => year < YEARS.first || year > YEARS.last);
  if (odd !== undefined) fail(field, `the year ${odd} does not lie between ${YEARS.first} and ${YEARS.last}`);
  else if (published === undefined || published_is_approximate || (given ?? usual) === "F") return;
  else if (isBefore(published, start)) {
    fail(field, `begins behind ${published}, when its source was published; is a digit wrong? Else: obs_status: F`);
  }
}

/** Statistics value exports where they leave a country, imports where they reach one; the press may mix them up. */
function checkValuation({ flow, valuation, note }: Claim, { kind }: Source, fail: Report): void {
  if (kind !== "statistics") return;
  const usual = { export: "FOB", import: "CIF" }[flow ?? ""];
  if (valuation === undefined || usual === undefined || valuation === usual || note !== undefined) return;
  fail("valuation", `${flow}s are ${usual}, not ${valuation}; where the source has them so, say it in note`);
}

const periods = new Map<string, Period>();

/** Reads a period once: hundreds of claims speak of the same years. */
function readPeriod(text: string): Period {
  const period = periods.get(text) ?? parsePeriod(text);
  periods.set(text, period);
  return period;
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
