import { firstPartners } from "../facts/partner-choice.js";
import type { SidedCountry } from "../facts/sides.js";
import type { Annual } from "../rows/annual.js";
import type { PartnerYear } from "../rows/partner-years.js";
import type { Slices, Tables } from "./tables.js";

const WORLD = "WLD";

/** All whole years of all partners of the reporter, and those partners that the page opens with. */
export interface PartnersSlice {
  reporter: string;
  /** The partner in the foreground. */
  foreground: string;
  first: readonly string[];
  /** All countries, by whose order each has its colour, with their side of the compass. */
  countries: readonly SidedCountry[];
  years: readonly PartnerYear[];
  /** Whole years of trade with all the world. */
  world: readonly Annual[];
}

/** Returns the one slice of the page. */
export function cut({ annual, countries, focus: [focus], partner_years: years }: Tables): Slices<PartnersSlice> {
  const known = new Set(years.map((row) => row.partner));
  const slice: PartnersSlice = {
    reporter: focus?.reporter_name ?? "",
    foreground: focus?.partner ?? "",
    first: firstPartners(focus?.partner ?? "", countries, known),
    countries: countries.map(({ country, country_name, side }) => ({ country, country_name, side })),
    years,
    world: annual.filter((row) => row.reporter === focus?.reporter && row.partner === WORLD && !row.is_partial),
  };
  return new Map([["partners", slice]]);
}
