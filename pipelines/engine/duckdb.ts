import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/**
 * Runs `work` on a fresh in-memory database, which is closed whatever happens; `settings` are those of DuckDB that are
 * otherwise than for the tables.
 */
export async function withDatabase<T>(
  work: (db: DuckDBConnection) => Promise<T>,
  settings: Readonly<Record<string, string>> = { threads: "2" },
): Promise<T> {
  const instance = await DuckDBInstance.create(":memory:", settings);
  const db = await instance.connect();
  try {
    await db.run("set TimeZone = 'UTC'");
    return await work(db);
  } finally {
    db.closeSync();
    instance.closeSync();
  }
}

/** A value as JavaScript holds it; decimals, dates and big integers come as text. */
export type Cell = string | number | boolean | null;

/**
 * Returns the rows of a query; decimals, dates and big integers as text, so that nothing is rounded. `$name` in it
 * stands for the value of that name.
 */
export async function query<Row = Record<string, Cell>>(
  db: DuckDBConnection,
  sql: string,
  values?: Record<string, Cell>,
): Promise<Row[]> {
  return (await db.runAndReadAll(sql, values)).getRowObjectsJson() as Row[];
}

/** Returns SQL text quoted as a literal. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Returns a name quoted as an identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A failed statement, with the file it came from. */
export class SqlError extends Error {
  constructor(file: string, cause: unknown) {
    super(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "SqlError";
  }
}
