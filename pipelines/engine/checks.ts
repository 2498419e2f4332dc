import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Cell, identifier, literal, query, SqlError } from "./duckdb.js";
import { sqlFiles } from "./models.js";
import type { TableSchema } from "./schema.js";

/** A query that must return no row, and where it comes from. */
export interface Check {
  name: string;
  file: string;
  sql: string;
}

/** Returns every check: the files of checks/, and what each schema promises of its table. */
export function readChecks(root: string, schemas: readonly TableSchema[]): Check[] {
  const written = sqlFiles(join(root, "models", "checks")).map(({ name, sql }) => ({
    name,
    file: `pipelines/models/checks/${name}.sql`,
    sql,
  }));
  return [...written, ...schemas.flatMap(promisesOf)];
}

/** Throws an Error that lists every check that returned rows, with the first three of each. Returns their number. */
export async function runChecks(db: DuckDBConnection, checks: readonly Check[]): Promise<number> {
  const failures: string[] = [];
  for (const { name, file, sql } of checks) {
    try {
      const rows = await query(db, sql);
      if (rows.length > 0) failures.push(describe(name, file, rows));
    } catch (error) {
      throw new SqlError(`${file} (${name})`, error);
    }
  }
  if (failures.length > 0) {
    throw new Error(
      `${failures.length} of ${checks.length} checks failed; nothing was published:\n${failures.join("\n")}`,
    );
  }
  return checks.length;
}

function promisesOf(schema: TableSchema): Check[] {
  const { name, file, key, references, equations } = schema;
  const table = identifier(name);
  const filled = Object.keys(schema.columns).filter((column) => !schema.columns[column]?.optional);
  const keys = key.map(identifier).join(", ");
  return [
    {
      name: `${name}: key (${key.join(", ")}) is unique`,
      file,
      sql: `select ${keys}, count(*) as rows from ${table} group by all having count(*) > 1`,
    },
    ...Object.entries(references).map(([column, target]) => {
      const [other = "", otherColumn = ""] = target.split(".");
      return {
        name: `${name}.${column} stands in ${target}`,
        file,
        sql: `select ${identifier(column)} from ${table} where ${identifier(column)} is not null
          and ${identifier(column)} not in (select ${identifier(otherColumn)} from ${identifier(other)})`,
      };
    }),
    promise(
      schema,
      `never empty: ${filled.join(", ")}`,
      filled.map((c) => `${identifier(c)} is not null`).join(" and "),
    ),
    ...Object.entries(schema.columns).flatMap(([column, { values }]) =>
      values ? [promise(schema, `${column} is one of ${values.join(", ")}`, isOneOf(column, values))] : [],
    ),
    ...equations.map((equation) => promise(schema, equation, equation)),
  ];
}

/** A check that a condition holds in every row, or is neither true nor false. */
function promise({ name, file }: TableSchema, words: string, condition: string): Check {
  return { name: `${name}: ${words}`, file, sql: `select * from ${identifier(name)} where not (${condition})` };
}

function isOneOf(column: string, values: readonly string[]): string {
  return `${identifier(column)} in (${values.map(literal).join(", ")})`;
}

function describe(name: string, file: string, rows: Record<string, Cell>[]): string {
  const shown = rows.slice(0, 3).map((row) => `    ${JSON.stringify(row)}`);
  const more = rows.length > 3 ? [`    and ${rows.length - 3} more`] : [];
  return [`  ${file}: ${name}: ${rows.length} ${rows.length === 1 ? "row" : "rows"}`, ...shown, ...more].join("\n");
}
