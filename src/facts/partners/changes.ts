import type { Annual } from "../../rows/annual.js";
import type { Country } from "../../rows/countries.js";
import type { PartnerYear } from "../../rows/partner-years.js";
import { type Computed, compute, computeSure, type Valued } from "../computing.js";
import { spokenYear } from "../partner-choice.js";
import type { Side } from "../sides.js";

/** A partner in two years, and what lies between them. */
export interface PartnerChange {
  partner: string;
  partner_name: string;
  from: PartnerYear;
  to: PartnerYear;
  /** In US$, and as a ratio of the later to the earlier year; null where that may be zero. */
  change: Computed;
  ratio: Computed | null;
}

/** Two years, the earlier first. */
export type Pair = readonly [since: number, until: number];

type PartnerOf = Pick<PartnerYear, "partner" | "year">;

/** Returns the partners that have both years, in the order given. */
export function changesBetween(
  rows: readonly PartnerYear[],
  partners: readonly string[],
  [since, until]: Pair,
): PartnerChange[] {
  return partners.flatMap((partner): PartnerChange[] => {
    const at = (year: number) => rows.find((row) => row.partner === partner && row.year === year);
    const [from, to] = [at(since), at(until)];
    if (!from || !to) return [];
    const { partner_name } = to;
    const change = computeSure("[to] - [from]", { from, to });
    return [{ partner, partner_name, from, to, change, ratio: compute("[to] / [from]", { from, to }) }];
  });
}

/**
 * Returns the two years asked for, or the nearest that two partners have both of, or one where no two have. Where none
 * is asked for: the year that a heading speaks of, and the first of the years drawn of which as many partners as can be
 * have both.
 */
export function nearestPair(
  rows: readonly PartnerOf[],
  partners: readonly string[],
  { since, until, drawn: [first, last] }: { since: number | null; until: number | null; drawn: Pair },
): Pair | undefined {
  const own = rows.filter(({ partner }) => partners.includes(partner));
  const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b);
  const known = new Set(own.map(({ partner, year }) => `${partner} ${year}`));
  const shared = (a: number, b: number) =>
    partners.filter((one) => known.has(`${one} ${a}`) && known.has(`${one} ${b}`)).length;
  const several = partners.filter((one) => own.filter(({ partner }) => partner === one).length > 1);
  const least = years.some((a) => years.some((b) => a < b && shared(a, b) > 1)) ? 2 : Math.min(1, several.length);
  const near = (wanted: number) => years.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  const inside = own.filter(({ year }) => year >= first && year <= last);
  for (const to of near(until ?? lastKnown(inside, partners) ?? last)) {
    const earlier = years.filter((year) => year < to && shared(year, to) >= least);
    if (earlier.length === 0) continue;
    const from =
      since === null ? firstOf(earlier, { to, first, shared }) : near(since).find((y) => earlier.includes(y));
    if (from !== undefined) return [from, to];
  }
  return undefined;
}

/** The year that a heading speaks of where two thirds of the partners have it, else the last that most of them have. */
function lastKnown(rows: readonly PartnerOf[], partners: readonly string[]): number | undefined {
  const count = (of: number) => rows.filter(({ year }) => year === of).length;
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a);
  const spoken = spokenYear(rows, partners);
  if (spoken !== undefined && 3 * count(spoken) >= 2 * partners.length) return spoken;
  return years.toSorted((a, b) => count(b) - count(a))[0];
}

/** The first year drawn that most partners have beside a later one; the last one before where none is drawn. */
function firstOf(
  earlier: readonly number[],
  { to, first, shared }: { to: number; first: number; shared: (a: number, b: number) => number },
): number | undefined {
  const drawn = earlier.filter((year) => year >= first);
  const most = Math.max(...drawn.map((year) => shared(year, to)));
  return drawn.find((year) => shared(year, to) === most) ?? earlier.at(-1);
}

/** Some partners of one side together in two years. */
export interface SideChange {
  side: Side;
  members: readonly PartnerChange[];
  /** The countries of the side that are not among the partners compared. */
  without: readonly string[];
  ratio: Computed;
}

/** Returns the sides that some of the partners are of, and how the trade with each went; none that may be zero. */
export function sideChanges(
  changes: readonly PartnerChange[],
  countries: readonly Pick<Country, "country" | "side">[],
): Map<Side, SideChange> {
  const sides = new Map<Side, SideChange>();
  for (const side of new Set(countries.flatMap((row) => row.side ?? []))) {
    const members = changes.filter(({ partner }) =>
      countries.some((row) => row.side === side && row.country === partner),
    );
    if (members.length === 0) continue;
    const ratio = compute(`(${sumOver(members, "to")}) / (${sumOver(members, "from")})`, named(members));
    const isMissing = (country: string) => !members.some(({ partner }) => partner === country);
    const own = countries.filter((row) => row.side === side).map(({ country }) => country);
    if (ratio) sides.set(side, { side, members, without: own.filter(isMissing), ratio });
  }
  return sides;
}

/** What a partner, or all others together, brought to the change of trade between two years. */
export interface Contribution {
  /** Null for the rest of the world. */
  partner: string | null;
  from: PartnerYear | null;
  to: PartnerYear | null;
  change: Computed;
  /** The same as a part of all trade in the earlier year, or of the partners together. */
  points: Computed | null;
}

/** Contributions, the largest gain first and the rest of the world last, and what they are parts of. */
export interface Contributions {
  rows: readonly Contribution[];
  /** The change of the whole: of all trade where that is known in both years, else of the partners together. */
  whole: Computed;
  /** The same as a part of the earlier year. */
  growth: Computed | null;
  /** All trade in the two years, as far as it is known; the rest is known where both are. */
  world: readonly [Annual | undefined, Annual | undefined];
}

/** Returns what partners brought to the change of trade between two years; `world` are whole years of all trade. */
export function contributionsOf(
  changes: readonly PartnerChange[],
  world: readonly Annual[],
  [since, until]: Pair,
): Contributions | null {
  if (changes.length === 0) return null;
  const at = (year: number) => world.find((row) => row.year === year);
  const [before, after] = [at(since), at(until)];
  const names = named(changes);
  const [sumTo, sumFrom] = [sumOver(changes, "to"), sumOver(changes, "from")];
  const ofPartners = `(${sumTo}) - (${sumFrom})`;
  const base = before ? { template: "[before]", rows: { before } } : { template: `(${sumFrom})`, rows: names };
  const points = (change: string, rows: Record<string, Valued>) =>
    compute(`(${change}) / ${base.template}`, { ...rows, ...base.rows });
  const rows = changes
    .map(({ partner, from, to, change }): Contribution => {
      return { partner, from, to, change, points: points("[to] - [from]", { from, to }) };
    })
    .toSorted((a, b) => b.change.value - a.change.value);
  if (!before || !after) {
    const whole = computeSure(ofPartners, names);
    return { rows, whole, growth: points(ofPartners, names), world: [before, after] };
  }
  const all = { ...names, before, after };
  const left = `[after] - [before] - (${ofPartners})`;
  const rest = { partner: null, from: null, to: null, change: computeSure(left, all), points: points(left, all) };
  return {
    rows: [...rows, rest],
    whole: computeSure("[after] - [before]", { before, after }),
    growth: points("[after] - [before]", { before, after }),
    world: [before, after],
  };
}

function named(changes: readonly PartnerChange[]): Record<string, Valued> {
  return Object.fromEntries(
    changes.flatMap(({ from, to }, i) => [
      [`from_${i}`, from],
      [`to_${i}`, to],
    ]),
  );
}

function sumOver(changes: readonly PartnerChange[], end: "from" | "to"): string {
  return changes.map((_, i) => `[${end}_${i}]`).join(" + ");
}
