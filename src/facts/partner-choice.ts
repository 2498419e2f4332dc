import type { Country } from "../rows/countries.js";
import type { PartnerYear } from "../rows/partner-years.js";

/** Partners that one drawing has room for. */
export const TOGETHER = 6;
/** Years that a page opens with, at least, where there are as many. */
const YEARS = 10;

type PartnerOf = Pick<PartnerYear, "partner" | "year">;
type SeriesOf = Pick<PartnerYear, "year" | "series" | "publisher">;

/**
 * Returns the partners that a page opens with: the one in the foreground, then by turns one of each group, so that no
 * group crowds out another.
 */
export function firstPartners(
  foreground: string,
  countries: readonly Pick<Country, "country" | "side">[],
  known: ReadonlySet<string>,
): string[] {
  const sides = [...new Set(countries.flatMap(({ side }) => side ?? []))];
  const groups = sides.map((side) => countries.filter((row) => row.side === side).map((row) => row.country));
  const longest = Math.max(0, ...groups.map((group) => group.length));
  const byTurns = Array.from({ length: longest }, (_, i) => groups.flatMap((group) => group[i] ?? [])).flat();
  const partners = [...new Set([foreground, ...byTurns])].filter((one) => known.has(one));
  return (partners.length > 0 ? partners : [...known]).slice(0, TOGETHER);
}

/** Returns the first of the last ten years that at least half of the partners have, and the last that any has. */
export function firstSpan(rows: readonly PartnerOf[], partners: readonly string[]): [number, number] | undefined {
  const counts = countsOf(rows, partners);
  const years = [...counts.keys()];
  const known = years.filter((year) => 2 * (counts.get(year) ?? 0) >= partners.length);
  const from = known.at(-YEARS) ?? known[0] ?? years[0];
  const to = years.at(-1);
  return from === undefined || to === undefined ? undefined : [from, to];
}

/**
 * Returns the year that a heading speaks of: the last calendar year that holds anything or the one before, whichever
 * more of the partners have; the later one where that is equal.
 */
export function spokenYear(rows: readonly PartnerOf[], partners: readonly string[]): number | undefined {
  const counts = countsOf(rows, partners);
  const last = Math.max(...counts.keys());
  const recent = [...counts.keys()].filter((year) => year >= last - 1).toReversed();
  return recent.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
}

/** Returns the year offered that is nearest to the one asked for. */
export function nearestYear(wanted: string | undefined, years: readonly number[], otherwise: number): number {
  const year = Number(wanted ?? otherwise);
  const [nearest = otherwise] = years.toSorted((a, b) => Math.abs(a - year) - Math.abs(b - year));
  return Number.isFinite(year) && wanted !== "" ? nearest : otherwise;
}

/** How many of the partners have each year, years ascending. */
function countsOf(rows: readonly PartnerOf[], partners: readonly string[]): Map<number, number> {
  const own = rows.filter((row) => partners.includes(row.partner));
  const years = [...new Set(own.map((row) => row.year))].sort((a, b) => a - b);
  return new Map(years.map((year) => [year, own.filter((row) => row.year === year).length]));
}

/**
 * Returns the last year of the series that all rows begin with, where none goes on with it later; nothing where series
 * change at different times.
 */
export function commonBreak(rows: readonly SeriesOf[]): { last: number; publisher: string } | undefined {
  const sorted = rows.toSorted((a, b) => a.year - b.year);
  const [first] = sorted;
  const other = sorted.find(({ series }) => series !== first?.series);
  if (!first || !other) return undefined;
  const isClean = sorted.every(({ year, series }) => year < other.year === (series === first.series));
  const last = sorted.findLast(({ series }) => series === first.series) ?? first;
  return isClean ? { last: last.year, publisher: first.publisher } : undefined;
}
