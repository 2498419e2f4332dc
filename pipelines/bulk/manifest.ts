import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { literal } from "../engine/duckdb.js";

const count = z.number().int().nonnegative();

const fileSchema = z.strictObject({
  source_id: z.string(),
  name: z.string(),
  /** Where it was fetched from, where it was; without keys. */
  address: z.string().nullable(),
  sha256: z.string(),
  bytes: count,
  /** The day of the release, or on which the file was written; of two files with the same rows the later one stands. */
  released: z.string().transform(releaseDay),
  replaces: z.enum(["row", "year"]),
  rows: count,
  /** The countries that were asked for, by ISO 3166-1 alpha-3; all where none is named, null where it is not known. */
  asked: z
    .strictObject({ reporters: z.array(z.string()), partners: z.array(z.string()) })
    .nullable()
    .default(null),
  /** How many of its rows were left out, by reason. */
  left_out: z.record(z.string(), count),
  /** How many of its rows stand in trade_flows: those that were kept, but for those that later files replace. */
  in_use: count,
});

const partSchema = z.strictObject({ file: z.string(), rows: count, bytes: count, sha256: z.string() });

/** What the rows were reduced to elsewhere, see pipelines/warehouse; it holds for these rows alone. */
const reducedSchema = z.strictObject({
  /** What reduced them, as people call it. */
  engine: z.string(),
  /** The country whose trade, as either side reports it, is in `sides`. */
  country: z.string(),
  /** The results by the name of their statement. */
  totals: partSchema,
  chapters: partSchema,
  sides: partSchema,
});

const manifestSchema = z.strictObject({
  files: z.record(z.string(), fileSchema),
  /** The file of trade_flows for each year, and that of the sums of its partners. */
  years: z.record(
    z.string(),
    z.strictObject({ flows: partSchema, sums: partSchema, files: z.record(z.string(), count) }),
  ),
  /** The names of products. */
  names: partSchema.nullable(),
  reduced: reducedSchema.nullable().default(null),
});

/** What was brought in: the files, and the partitions that were made of them. It alone tells what is there. */
export type Manifest = z.infer<typeof manifestSchema>;
export type ImportedFile = z.infer<typeof fileSchema>;
export type Part = z.infer<typeof partSchema>;
export type Reduced = z.infer<typeof reducedSchema>;

export const MANIFEST = "manifest.json";

/** Returns the day or month of a release as dates are written, which names of files tell as 202501. */
export function releaseDay(told: string): string {
  return told.replace(/^(\d{4})(\d{2})$/, "$1-$2");
}

/** Returns what stands in a folder of imports; nothing where there is none. Throws where its record cannot be read. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return { files: {}, years: {}, names: null, reduced: null };
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new Error(`${path}: cannot be read; remove the folder ${folder} and import the files anew`);
  }
}

/** Puts a record in the place of the last one, and clears away what it does not name. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const path = join(folder, MANIFEST);
  writeFileSync(`${path}.part`, `${JSON.stringify(manifest, null, 1)}\n`);
  renameSync(`${path}.part`, path);
  clearLitter(folder, manifest);
}

/** Clears away what a run that did not come to its end left, and what later ones replaced. */
export function clearLitter(folder: string, { years, names, reduced }: Manifest): void {
  const known = new Set([
    MANIFEST,
    names?.file,
    ...[reduced?.totals, reduced?.chapters, reduced?.sides].map((part) => part?.file),
    ...Object.values(years).flatMap(({ flows, sums }) => [flows.file, sums.file]),
  ]);
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  for (const entry of entries.filter((found) => !found.isDirectory())) {
    const path = join(entry.parentPath, entry.name);
    const inside = path.slice(folder.length + 1).replaceAll("\\", "/");
    if (!known.has(inside)) rmSync(path, { force: true });
  }
}

/** Returns where the partitions of trade_flows lie that a folder of imports holds, by year. */
export function flowsOf(folder: string, { years }: Manifest): string[] {
  return Object.values(years).map(({ flows }) => join(folder, flows.file));
}

/** Returns the files in which all goods of a pair are looked for, in the columns of trade_flows. */
export function totalsOf(folder: string, manifest: Manifest): string[] {
  const { reduced } = manifest;
  return reduced ? [join(folder, reduced.totals.file)] : flowsOf(folder, manifest);
}

/** Returns the files in which the goods of a country are looked for, in the columns of trade_flows. */
export function sidesOf(folder: string, manifest: Manifest, country: string): string[] {
  const { reduced } = manifest;
  return reduced?.country === country ? [join(folder, reduced.sides.file)] : flowsOf(folder, manifest);
}

/** Returns SQL for the rows of files of trade_flows. */
export function rowsOf(files: readonly string[]): string {
  return `from read_parquet([${files.map(literal).join(", ")}], hive_partitioning = true)`;
}
