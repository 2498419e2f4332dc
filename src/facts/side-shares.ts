import { sumOf } from "../../pipelines/formula/figures.js";
import type { Country } from "../rows/countries.js";
import type { PartnerYear } from "../rows/partner-years.js";

/** A side of the question: the south, the neighbours on the way there, or the north. */
export type Side = NonNullable<Country["side"]>;
export const SIDES: readonly Side[] = ["north", "way", "south"];

/** The share of a side in the reporter's trade with the world in a year. */
export interface SideShare {
  side: Side;
  year: number;
  /** A fraction of one; at least that much where countries of the side are missing. */
  share: number;
  formula: string;
  /** The countries of the side that have no figure of that year. */
  missing: readonly string[];
  series: string;
  publisher: string;
}

/**
 * Returns the shares of each side by year, oldest first: the trade of its countries by the trade with the world, of
 * years in which the world and at least one of its countries have a figure.
 */
export function sideShares(rows: readonly PartnerYear[], countries: readonly Country[]): SideShare[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  return SIDES.flatMap((side) => years.flatMap((year) => shareOf(side, year, rows, countries) ?? []));
}

function shareOf(
  side: Side,
  year: number,
  rows: readonly PartnerYear[],
  countries: readonly Country[],
): SideShare | null {
  const members = countries.filter((country) => country.side === side);
  const own = rows.filter(
    (row) => row.year === year && row.share_of_world !== null && members.some(({ country }) => country === row.partner),
  );
  const world = own[0]?.world_input_ids;
  if (!world) return null;
  const names = (list: readonly string[]) => [...new Set(list)].sort().join(", ");
  return {
    side,
    year,
    share: own.reduce((sum, row) => sum + (row.share_of_world ?? 0), 0),
    formula: `(${own.map((row) => sumOf(row.input_ids)).join(" + ")}) / ${sumOf(world)}`,
    missing: members
      .filter(({ country }) => !own.some((row) => row.partner === country))
      .map((row) => row.country_name),
    series: names(own.map((row) => row.series)),
    publisher: names(own.map((row) => row.publisher)),
  };
}

/** The first and the last year in which every country of every side has a figure. */
export interface Turn {
  from: Readonly<Record<Side, SideShare>>;
  to: Readonly<Record<Side, SideShare>>;
  /** Whether the south and the way there gained, and whether they gained more than the north. */
  answer: "yes" | "little" | "no";
}

/** Returns what the shares say of the question, or null where no two years can be compared. */
export function turnOf(shares: readonly SideShare[]): Turn | null {
  const whole = [...new Set(shares.map(({ year }) => year))].flatMap((year) => {
    const own = SIDES.map((side) => shares.find((row) => row.side === side && row.year === year));
    const isWhole = own.every((row) => row && row.missing.length === 0);
    return isWhole ? [Object.fromEntries(SIDES.map((side, i) => [side, own[i]])) as Turn["from"]] : [];
  });
  const sorted = whole.sort((a, b) => a.south.year - b.south.year);
  const [from, to] = [sorted[0], sorted.at(-1)];
  if (!from || !to || from === to) return null;
  const gain = (side: Side) => to[side].share - from[side].share;
  const south = gain("south") + gain("way");
  return { from, to, answer: south <= 0 ? "no" : south > gain("north") ? "yes" : "little" };
}
