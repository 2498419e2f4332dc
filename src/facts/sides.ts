import { sumOf } from "../../pipelines/formula/figures.js";
import type { Country } from "../rows/countries.js";
import type { PartnerYear } from "../rows/partner-years.js";
import { isOfficial } from "../trace/marks.js";

/** A side of the question: the south, the neighbours on the way there, or the north. */
export type Side = NonNullable<Country["side"]>;
/** A country with the side that it is on. */
export type SidedCountry = Pick<Country, "country" | "country_name" | "side">;
export const SIDES: readonly Side[] = ["north", "way", "south"];

/** What a side is measured by: dollars for each hundred of trade with the north, or shares of trade with the world. */
export type Yardstick = "north" | "world";

/** The trade with a side in a year, by a yardstick. */
export interface SideYear {
  side: Side;
  year: number;
  /** Dollars for each hundred, or a fraction of one; at least that much where countries of the side are missing. */
  value: number;
  formula: string;
  /** The countries of the side that have no figure of that year. */
  missing: readonly string[];
  series: string;
  publishers: readonly string[];
}

/**
 * Returns the trade with each side by year, oldest first, of years in which the yardstick is known whole and the side
 * in part at least: for `north`, with the south and on the way, where every country of the north has a figure.
 */
export function sideYears(
  yardstick: Yardstick,
  rows: readonly PartnerYear[],
  countries: readonly SidedCountry[],
): SideYear[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const sides = yardstick === "north" ? SIDES.filter((side) => side !== "north") : SIDES;
  return sides.flatMap((side) =>
    years.flatMap((year) => {
      const own = rows.filter((row) => row.year === year);
      const measure = yardstick === "north" ? northOf(own, countries) : worldOf(own);
      return measure ? (sideOf(side, { rows: own, countries, measure, times: TIMES[yardstick] }) ?? []) : [];
    }),
  );
}

const TIMES: Readonly<Record<Yardstick, number>> = { north: 100, world: 1 };

/** What others are measured by: its amount and its formula. */
interface Measure {
  value: number;
  formula: string;
  series: readonly string[];
}

function northOf(rows: readonly PartnerYear[], countries: readonly SidedCountry[]): Measure | null {
  const members = countries.filter(({ side }) => side === "north");
  const own = rows.filter((row) => members.some(({ country }) => country === row.partner));
  return own.length < members.length || own.length === 0 ? null : sumUp(own);
}

function worldOf(rows: readonly PartnerYear[]): Measure | null {
  const row = rows.find(({ share_of_world }) => share_of_world !== null);
  if (!row?.world_input_ids || !row.share_of_world) return null;
  return { value: row.value / row.share_of_world, formula: sumOf(row.world_input_ids), series: [] };
}

function sumUp(rows: readonly PartnerYear[]): Measure {
  return {
    value: rows.reduce((sum, row) => sum + row.value, 0),
    formula: `(${rows.map((row) => sumOf(row.input_ids)).join(" + ")})`,
    series: rows.map(({ series }) => series),
  };
}

function sideOf(
  side: Side,
  {
    rows,
    countries,
    measure,
    times,
  }: { rows: readonly PartnerYear[]; countries: readonly SidedCountry[]; measure: Measure; times: number },
): SideYear | null {
  const members = countries.filter((country) => country.side === side);
  const own = rows.filter((row) => members.some(({ country }) => country === row.partner));
  const [first] = own;
  if (!first) return null;
  const sorted = (list: readonly string[]) => [...new Set(list)].sort();
  const sum = sumUp(own);
  return {
    side,
    year: first.year,
    value: (times * sum.value) / measure.value,
    formula: `${times === 1 ? "" : `${times} * `}${sum.formula} / ${measure.formula}`,
    missing: members
      .filter(({ country }) => !own.some((row) => row.partner === country))
      .map((row) => row.country_name),
    series: [sum, measure].map(({ series }) => sorted(series).join(", ")).join(" / "),
    publishers: sorted(own.map((row) => row.publisher)),
  };
}

/** What the years say of the question: the first and the last in which the south is known whole, and its highest. */
export interface Turn {
  from: SideYear;
  to: SideYear;
  top: SideYear;
  /** The last year of which all figures are official statistics; null where there is none. */
  official: SideYear | null;
  /** Whether the south gained on the north, and whether it is more than a quarter of it. */
  answer: "yes" | "little" | "no";
}

/** From how many dollars for each hundred of the north on we call it a turn and not a little of one. */
export const A_TURN = 25;

/** Returns what the trade for each hundred dollars of the north says, or null where no two years can be compared. */
export function turnOf(years: readonly SideYear[]): Turn | null {
  const whole = wholeYears("south", years);
  const [from, to] = [whole[0], whole.at(-1)];
  if (!from || !to || from === to) return null;
  const top = whole.reduce((best, one) => (one.value > best.value ? one : best));
  const official = whole.findLast(({ formula }) => isOfficial(formula)) ?? null;
  return { from, to, top, official, answer: to.value <= from.value ? "no" : to.value < A_TURN ? "little" : "yes" };
}

/** Returns the last year of official statistics alone, where all later ones have none; null where they alternate. */
export function lastOfficial(years: readonly SideYear[]): number | null {
  const official = years.filter(({ formula }) => isOfficial(formula));
  const last = Math.max(...official.map(({ year }) => year));
  const isClean = years.every((row) => row.year <= last === official.includes(row));
  return official.length > 0 && official.length < years.length && isClean ? last : null;
}

/** The years in which every country of a side has a figure, oldest first. */
export function wholeYears(side: Side, years: readonly SideYear[]): SideYear[] {
  return years.filter((row) => row.side === side && row.missing.length === 0);
}
