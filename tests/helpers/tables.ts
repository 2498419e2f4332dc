import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { RawTables } from "../../data-loaders/read/rows.js";
import { type Cell, literal, query, withDatabase } from "../../pipelines/engine/duckdb.js";
import { defineMacros, type Model } from "../../pipelines/engine/models.js";
import { makeTables, tablesInOrder } from "../../pipelines/tables.js";
import { pipelines } from "./project.js";

let known: Model[] | undefined;

/** Runs `work` on the tables that the real models make of `raw`: those named and what they read, or all. */
export function withTables<T>(
  raw: RawTables,
  work: (db: DuckDBConnection, models: readonly Model[]) => Promise<T>,
  ...wanted: string[]
): Promise<T> {
  return withDatabase(async (db) => {
    known ??= await tablesInOrder(db, pipelines);
    const models = wanted.length > 0 ? neededFor(wanted, known) : known;
    await makeTables(db, raw, { pipelines, models });
    return work(db, models);
  });
}

/** Returns the rows of one table that the real models make of `raw`. */
export function tableOf(raw: RawTables, table: string): Promise<Record<string, Cell>[]> {
  return withTables(raw, (db) => query(db, `select * from ${table}`), table);
}

/** Defines the macros of the pipeline. */
export function useMacros(db: DuckDBConnection): Promise<void> {
  return defineMacros(db, pipelines);
}

/** Returns the one value of a select. */
export async function singleOf(db: DuckDBConnection, expression: string): Promise<Cell> {
  const [row] = await query<{ value: Cell }>(db, `select ${expression} as value`);
  return row?.value ?? null;
}

/** Returns the rows of a published Parquet file. */
export function parquetRows(folder: string, table: string): Promise<Record<string, Cell>[]> {
  return withDatabase((db) => query(db, `select * from read_parquet(${literal(join(folder, `${table}.parquet`))})`));
}

/** What the words of any table are made from. */
const READ_BY_WORDS = ["stg_observations", "stg_reasons", "stg_codes"];

function neededFor(wanted: readonly string[], models: readonly Model[]): Model[] {
  const needed = new Set([...wanted, ...READ_BY_WORDS]);
  for (const model of models.toReversed()) {
    if (needed.has(model.name)) for (const table of model.reads) needed.add(table);
  }
  return models.filter((model) => needed.has(model.name));
}
