import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";

/**
 * A reporter or partner of trade statistics by its number in UN Comtrade, which is M49 with numbers of its own (251
 * France, 699 India …). `kind` says whether it is a country, an area (a group of countries, or a part of one), what is
 * not elsewhere specified, or the world. The name of a country that is gone ends with its last year: Sudan (to 2011).
 */
export interface Area {
  m49: string;
  iso: string;
  kind: "country" | "area" | "nes" | "world";
  name: string;
}

/** Reads areas.csv. */
export function readAreas(file: string): Area[] {
  return csvParse(readFileSync(file, "utf8")).map(({ m49 = "", iso = "", kind = "", name = "" }) => ({
    m49,
    iso,
    kind: kind as Area["kind"],
    name,
  }));
}

/** Returns the last year of a country that is gone; null for those that are there. */
export function lastYearOf({ name }: Area): number | null {
  const [, year] = /\(to (\d{4})\)$/.exec(name) ?? [];
  return year === undefined ? null : Number(year);
}
