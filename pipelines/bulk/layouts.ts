import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Problem, ProblemsError } from "../../data-loaders/read/problems.js";
import { shown } from "../../data-loaders/read/sources.js";
import { readYamlFile } from "../../data-loaders/read/yaml.js";

const name = z.string().min(1);
const pattern = name.refine(isPattern, "not a regular expression").transform((text) => new RegExp(text, "i"));

const layoutSchema = z.strictObject({
  name,
  format: z.enum(["csv", "json"]),
  /** Whether its rows are trade, or words for the codes of products. */
  holds: z.enum(["trade", "names"]).default("trade"),
  /** The field of a JSON reply in which its rows are. */
  records: name.optional(),
  /** Columns, by the names of ours, without which a file is not of this layout. */
  needed: z.array(name).min(1),
  /** What columns are called in it, where that is not as of ours. */
  called: z.record(name, name).default({}),
  /** Columns that hold a period each, as the name of ours for the period and that for the value in it. */
  periods: z.strictObject({ columns: pattern, period: name, value: name }).optional(),
});

/** How the files of a layout look. */
export type Layout = z.infer<typeof layoutSchema>;

const fileSchema = z.strictObject({
  /** What `npm run import` calls files of this source. */
  import: name,
  /** What the name of a file tells, as named groups: edition (of the classification), released. */
  file: pattern.optional(),
  /** Of what the newest release replaces all others; else rows replace rows of the same keys. */
  replaces: z.enum(["row", "year"]).default("row"),
  /** Whether values are made of the reports of both partners, so that they are neither's. */
  isReconciled: z.boolean().default(false),
  /** Files that lie beside and are not read. */
  ignored: pattern.optional(),
  /** The types of the columns that are read, as DuckDB calls them. */
  columns: z.record(name, z.string().regex(/^(varchar|smallint|integer|double|decimal\(\d\d?, \d\d?\))$/)),
  /** What stands in a cell that holds no value, beside nothing at all. */
  missing: z.array(name).default([]),
  layouts: z.array(layoutSchema).min(1),
});

/** A source whose files are read in bulk: how they look, and the SQL that makes rows and names of them. */
export interface BulkSource extends z.infer<typeof fileSchema> {
  source: string;
  rows: string;
  names: string | null;
}

/** Returns the sources of statistics that bring a normalise.sql. Throws a ProblemsError. */
export function readBulkSources(loaders: string): BulkSource[] {
  const problems: Problem[] = [];
  const found: BulkSource[] = [];
  const folder = join(loaders, "statistics");
  for (const source of readdirSync(folder).sort()) {
    const files = readdirSync(join(folder, source));
    if (!files.includes("normalise.sql")) continue;
    const path = join(folder, source, "layouts.yaml");
    const yaml = readYamlFile(shown(path), path, fileSchema, problems);
    const sqlOf = (file: string) => readFileSync(join(folder, source, file), "utf8");
    const names = files.includes("names.sql") ? sqlOf("names.sql") : null;
    if (yaml) found.push({ ...yaml.value, source, rows: sqlOf("normalise.sql"), names });
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return found;
}

/** Returns the layout of a file with these columns; where there is none, what the nearest one lacks. */
export function layoutOf(
  { layouts }: BulkSource,
  format: Layout["format"],
  columns: readonly string[],
): { layout: Layout } | { lacks: string[]; layout: null } {
  const candidates = layouts.filter((layout) => layout.format === format);
  const lacking = candidates.map((layout) => {
    const there = ownNames(layout, columns);
    return { layout, lacks: layout.needed.filter((needed) => !there.includes(needed)) };
  });
  const whole = lacking.find(({ lacks }) => lacks.length === 0);
  if (whole) return { layout: whole.layout };
  const [nearest] = lacking.sort((a, b) => shareOf(a) - shareOf(b));
  const called = Object.entries(nearest?.layout.called ?? {});
  return {
    layout: null,
    lacks: (nearest?.lacks ?? []).map((own) => called.find(([, meant]) => meant === own)?.[0] ?? own),
  };
}

/** Which part of the columns that a layout needs is missing. */
function shareOf({ layout, lacks }: { layout: Layout; lacks: readonly string[] }): number {
  return lacks.length / layout.needed.length;
}

/** Returns what columns of a file are called by us; those of the periods that it names have names of their own. */
export function ownNames({ called, periods }: Layout, columns: readonly string[]): string[] {
  const own = columns.map((column) => (Object.hasOwn(called, column) ? (called[column] ?? column) : column));
  const hasPeriods = periods && columns.some((column) => periods.columns.test(column));
  return hasPeriods ? [...own, periods.period, periods.value] : own;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
