import type { Codes } from "./codes.js";
import type { Focus } from "./focus.js";

/** The pairs whose figures are taken into the tables: of one country, with partners, some of them by month too. */
export interface Pairs {
  reporter: string;
  partners: readonly string[];
  monthly: readonly string[];
}

/** Returns the pairs of the country in the foreground: all countries of the lists, and months of those in front. */
export function pairsOf({ reporter, partner, groups }: Focus, { countries }: Pick<Codes, "countries">): Pairs {
  const partners = Object.keys(countries).filter((code) => code !== reporter);
  const inFront = [partner, ...Object.values(groups).flat()].filter((code) => code !== reporter);
  return { reporter, partners, monthly: [...new Set(inFront)] };
}
