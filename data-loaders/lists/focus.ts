import { z } from "zod";
import type { Codes } from "./codes.js";

export const focusSchema = z.strictObject({ reporter: z.string(), partner: z.string(), article: z.string() });

/** The pair and the article in the foreground. */
export type Focus = z.infer<typeof focusSchema>;

/** Reports countries that are none of the lists, and a pair of one. */
export function checkFocus(
  { reporter, partner }: Focus,
  { countries }: Codes,
  report: (path: string, message: string) => void,
): void {
  for (const [path, code] of Object.entries({ reporter, partner })) {
    if (!Object.hasOwn(countries, code))
      report(path, `unknown code "${code}"; known: ${Object.keys(countries).join(", ")}`);
  }
  if (reporter === partner) report("partner", `${partner} is the reporter too; name the other country`);
}
