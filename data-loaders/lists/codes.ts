import { z } from "zod";
import type { CodeRow } from "../read/rows.js";
import { namesSchema } from "./names.js";

const named = z.strictObject({ name: z.string(), description: z.string().optional() });
const list = <T extends z.ZodType>(entry: T) => z.record(z.string(), entry);
const needable = z.enum(["reporter", "partner", "flow", "product", "period", "route"]);

export const codesSchema = z.strictObject({
  countries: list(z.strictObject({ name: z.string(), iso_numeric: z.string().nullable(), names: namesSchema })),
  flows: list(named),
  products: list(named.extend({ names: namesSchema })),
  units: list(z.strictObject({ name: z.string(), dimension: z.string(), description: z.string().optional() })),
  indicators: list(
    z.strictObject({
      name: z.string(),
      description: z.string().optional(),
      unit: z.string(),
      needs: z.array(needable),
      product: z.string().optional(),
      obs_status: z.string().optional(),
    }),
  ),
  obs_status: list(z.union([z.string(), named])),
  qualifiers: list(z.string()),
  authorities: list(z.string()),
  marks: list(named),
  event_kinds: z.array(z.string()),
  reason_kinds: list(named),
  languages: z.array(z.string()),
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
