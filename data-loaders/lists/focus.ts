import { z } from "zod";
import type { FocusGroupRow } from "../read/rows.js";
import { code, slug } from "../read/texts.js";
import type { Codes } from "./codes.js";

/** Whose trade is set against whose: the south, the neighbours on the way there, and the north. */
const GROUPS = ["south", "way", "north"] as const;

export const focusSchema = z.strictObject({
  reporter: code,
  partner: code,
  article: slug,
  groups: z.partialRecord(z.enum(GROUPS), z.array(code)).default({}),
});

/** The pair and the article in the foreground. */
export type Focus = z.infer<typeof focusSchema>;

/** Reports countries that are none of the lists, and a pair of one. */
export function checkFocus(
  { reporter, partner, groups }: Focus,
  { countries }: Codes,
  report: (path: string, message: string) => void,
): void {
  const named = [
    ["reporter", reporter],
    ["partner", partner],
    ...groupRows(groups).map((row) => ["groups", row.country]),
  ];
  for (const [path = "", code = ""] of named) {
    if (!Object.hasOwn(countries, code))
      report(path, `unknown code "${code}"; known: ${Object.keys(countries).join(", ")}`);
  }
  if (reporter === partner) report("partner", `${partner} is the reporter too; name the other country`);
}

/** Returns the countries of the groups in their order. */
export function groupRows(groups: Focus["groups"]): FocusGroupRow[] {
  const rows = Object.entries(groups).flatMap(([name, countries]) => countries.map((country) => ({ name, country })));
  return rows.map((row, i) => ({ ...row, position: String(i + 1) }));
}
