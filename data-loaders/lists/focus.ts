import { z } from "zod";
import { nearest } from "../read/problems.js";
import type { FocusGroupRow } from "../read/rows.js";
import { referenceTo } from "../read/sources.js";
import { code, listOf, slug } from "../read/texts.js";
import type { Codes } from "./codes.js";

/** Whose trade is set against whose: the south, the neighbours on the way there, and the north. */
const GROUPS = ["south", "way", "north"] as const;

export const focusSchema = z.strictObject({
  reporter: code,
  partner: code,
  article: slug,
  groups: z.partialRecord(z.enum(GROUPS), listOf(code)).default({}),
});

/** The pair and the article in the foreground. */
export type Focus = z.infer<typeof focusSchema>;

/** What focus.yaml may name: countries of the lists, and articles among all sources. */
interface Named extends Pick<Codes, "countries"> {
  sources: readonly string[];
  articles: readonly string[];
}

/** Reports countries that are none of the lists or stand there twice, a pair of one, and an article that is none. */
export function checkFocus(
  { reporter, partner, article, groups }: Focus,
  { countries, sources, articles }: Named,
  report: (path: readonly PropertyKey[], message: string) => void,
): void {
  const grouped = Object.entries(groups).flatMap(([name, codes]) =>
    codes.map((code, i) => ({ path: ["groups", name, i], code })),
  );
  for (const { path, code } of [
    { path: ["reporter"], code: reporter },
    { path: ["partner"], code: partner },
    ...grouped,
  ]) {
    if (Object.hasOwn(countries, code)) continue;
    const known = Object.keys(countries);
    const near = nearest(code, known);
    report(path, `unknown code "${code}"; ${near ? `did you mean ${near}?` : `known: ${known.join(", ")}`}`);
  }
  if (reporter === partner) report(["partner"], `${partner} is the reporter too; name the other country`);
  const seen = new Set<string>();
  for (const { path, code } of grouped) {
    if (seen.has(code)) report(path, `${code} is in the groups already`);
    seen.add(code);
  }
  if (articles.includes(article)) return;
  if (sources.includes(article)) report(["article"], `"${article}" is a source of another kind; name an article`);
  else referenceTo(article, new Set(articles), (message) => report(["article"], message));
}

/** Returns the countries of the groups in their order, without the reporter, which does not trade with itself. */
export function groupRows({ groups, reporter }: Focus): FocusGroupRow[] {
  const rows = Object.entries(groups).flatMap(([name, countries]) => countries.map((country) => ({ name, country })));
  const others = rows.filter(({ country }) => country !== reporter);
  return others.map((row, i) => ({ ...row, position: String(i + 1) }));
}
