import { firstPartners } from "../facts/partner-choice.js";
import type { PartnerYear } from "../rows/partner-years.js";
import type { Slices, Tables } from "./tables.js";

/** All whole years of all partners of the reporter, and those partners that the page opens with. */
export interface PartnersSlice {
  reporter: string;
  /** The partner in the foreground. */
  foreground: string;
  first: readonly string[];
  /** All countries, by whose order each has its colour. */
  countries: readonly string[];
  years: readonly PartnerYear[];
}

/** Returns the one slice of the page. */
export function cut({ countries, focus: [focus], partner_years: years }: Tables): Slices<PartnersSlice> {
  const known = new Set(years.map((row) => row.partner));
  const slice: PartnersSlice = {
    reporter: focus?.reporter_name ?? "",
    foreground: focus?.partner ?? "",
    first: firstPartners(focus?.partner ?? "", countries, known),
    countries: countries.map(({ country }) => country),
    years,
  };
  return new Map([["partners", slice]]);
}
