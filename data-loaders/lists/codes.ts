import { z } from "zod";
import { LANGUAGES, QUALIFIERS } from "../quantity/lexicon.js";
import type { CodeRow } from "../read/rows.js";
import { code, listOf, text } from "../read/texts.js";
import { namesSchema } from "./names.js";

const named = z.strictObject({ name: text, description: text.optional() });
const ownCode = code.refine((value) => !(value in {}), "not a code: programs keep this name for themselves");
const list = <T extends z.ZodType>(entry: T) => z.record(ownCode, entry);
const country = z.string().regex(/^[A-Z]{3}$/, "not an ISO 3166-1 alpha-3 code: three capitals");
const status = z.string().regex(/^[A-Z]$/, "not a code of SDMX CL_OBS_STATUS: one capital");
const isoNumber = z.string().regex(/^\d{3}$/, "not an ISO 3166-1 number: three digits");
/** What units measure. */
const DIMENSIONS = [
  "money",
  "mass",
  "length",
  "gauge",
  "share",
  "multiple",
  "count",
  "rank",
  "duration",
  "price",
  "capacity",
] as const;

const needable = z.enum(["reporter", "partner", "flow", "product", "period", "route"]);

export const codesSchema = z.strictObject({
  countries: z.record(country, z.strictObject({ name: text, iso_numeric: isoNumber.nullable(), names: namesSchema })),
  flows: list(named),
  products: list(named.extend({ names: namesSchema })),
  units: list(z.strictObject({ name: text, dimension: z.enum(DIMENSIONS), description: text.optional() })),
  indicators: list(
    z.strictObject({
      name: text,
      description: text.optional(),
      unit: code,
      needs: listOf(needable),
      product: code.optional(),
      obs_status: code.optional(),
      is_change: z.boolean().default(false),
    }),
  ),
  obs_status: z.record(status, z.union([text, named])),
  qualifiers: z.strictObject(Object.fromEntries(QUALIFIERS.map((name) => [name, text]))),
  authorities: list(text),
  marks: list(named),
  event_kinds: listOf(code),
  reason_kinds: list(named),
  languages: listOf(z.enum(LANGUAGES)),
});

/** The code lists of codes.yaml. */
export type Codes = z.infer<typeof codesSchema>;

/** Returns one row a code, in the order of the file: the code lists as a table. */
export function codeRows(codes: Codes): CodeRow[] {
  const rows: CodeRow[] = [];
  for (const [name, entries] of Object.entries(codes)) {
    const pairs: [string, { name: string; description?: string | undefined }][] = Array.isArray(entries)
      ? entries.map((code) => [code, { name: code }])
      : Object.entries(entries).map(([code, entry]) => [code, typeof entry === "string" ? { name: entry } : entry]);
    pairs.forEach(([code, entry], position) => {
      rows.push({
        list: name,
        code,
        name: entry.name,
        description: entry.description ?? null,
        position: `${position}`,
      });
    });
  }
  return rows;
}
