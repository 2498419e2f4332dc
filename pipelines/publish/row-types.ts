import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { type Problem, ProblemsError } from "../../data-loaders/read/problems.js";
import { readYaml } from "../../data-loaders/read/yaml.js";
import { identifier } from "../engine/duckdb.js";
import { sqlFiles } from "../engine/models.js";
import type { TableSchema } from "../engine/schema.js";
import { type Column, columnsOf } from "./extracts.js";

/** A column that a select takes from elsewhere: as `table.column`, or in words where no table has it. */
const elsewhereSchema = z.union([
  z.string(),
  z.strictObject({ column: z.string(), optional: z.boolean().default(false) }),
  z.strictObject({
    words: z.string(),
    optional: z.boolean().default(false),
    values: z.array(z.string()).optional(),
  }),
]);

const rowsSchema = z.record(
  z.string(),
  z.strictObject({ row: z.string(), table: z.string(), also: z.record(z.string(), elsewhereSchema).default({}) }),
);

type Rows = z.infer<typeof rowsSchema>[string];
type Described = Pick<TableSchema["columns"][string], "description" | "optional" | "values">;

const FILE = "pipelines/models/site/rows.yaml";
const WIDTH = 120;

/**
 * Returns the row types of the site, a file a select of pipelines/models/site, from the columns that it makes and what
 * the schemas say of them. Throws a ProblemsError that names each column which nothing describes.
 */
export async function rowTypes(
  db: DuckDBConnection,
  { pipelines, schemas }: { pipelines: string; schemas: readonly TableSchema[] },
): Promise<Map<string, string>> {
  const problems: Problem[] = [];
  const text = readFileSync(join(pipelines, "models", "site", "rows.yaml"), "utf8");
  const described = readYaml(FILE, text, rowsSchema, problems)?.value ?? {};
  const files = new Map<string, string>();
  for (const { name, path, sql } of sqlFiles(join(pipelines, "models", "site"))) {
    const rows = described[name];
    if (!rows) {
      problems.push({ file: FILE, line: null, message: `missing: ${name} has no row type` });
      continue;
    }
    const view = identifier(`row_${name}`);
    await db.run(`create or replace temp view ${view} as ${sql}`);
    const columns = await columnsOf(db, `row_${name}`);
    const report = (message: string) => problems.push({ file: FILE, line: null, message: `${name}: ${message}` });
    const own = { name, path, rows };
    files.set(`src/rows/${rowFile(path)}`, interfaceOf(own, { columns, schemas, report }));
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return files;
}

/** The file of the row type of a select: the same path, in the style of TypeScript. */
function rowFile(path: string): string {
  return path.replaceAll("_", "-").replace(/\.sql$/, ".ts");
}

function interfaceOf(
  { name, path, rows }: { name: string; path: string; rows: Rows },
  {
    columns,
    schemas,
    report,
  }: { columns: readonly Column[]; schemas: readonly TableSchema[]; report: (message: string) => void },
): string {
  const fields = columns.flatMap((column) => {
    const described = descriptionOf(column.name, rows, schemas);
    if (!described) {
      report(`column ${column.name} is described nowhere; say in rows.yaml where it comes from`);
      return [];
    }
    return [...comment(described.description, "  "), `  ${column.name}: ${typeOf(column, described)};`];
  });
  const unknown = Object.keys(rows.also).filter((other) => !columns.some((column) => column.name === other));
  for (const other of unknown) report(`makes no column ${other}`);
  return [
    `// Made from pipelines/models/site/${path} and the schemas by npm run generate; edit those.`,
    "",
    `/** A row of ${name}.json; dates are ISO text. */`,
    `export interface ${rows.row} {`,
    ...fields,
    "}",
    "",
  ].join("\n");
}

function descriptionOf(name: string, { table, also }: Rows, schemas: readonly TableSchema[]): Described | null {
  const at = (place: string): Described | null => {
    const [owner, column = ""] = place.split(".");
    return schemas.find((schema) => schema.name === owner)?.columns[column] ?? null;
  };
  const elsewhere = also[name];
  if (elsewhere === undefined) return at(`${table}.${name}`);
  if (typeof elsewhere === "string") return at(elsewhere);
  if ("words" in elsewhere) return { ...elsewhere, description: elsewhere.words };
  const found = at(elsewhere.column);
  return found && { ...found, optional: found.optional || elsewhere.optional };
}

function typeOf({ type }: Column, { optional, values }: Described): string {
  const plain = /^(DECIMAL|INTEGER|DOUBLE)/.test(type) ? "number" : type === "BOOLEAN" ? "boolean" : "string";
  const exact = values ? values.map((value) => JSON.stringify(value)).join(" | ") : plain;
  return optional ? `${exact} | null` : exact;
}

/** A doc comment of one line or, where it would be too long, of several. */
function comment(words: string, indent: string): string[] {
  const line = `${indent}/** ${words} */`;
  if (line.length <= WIDTH) return [line];
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent} * ${word}`);
  }
  return [`${indent}/**`, ...lines, `${indent} */`];
}
