import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import {
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import { identifier, literal } from "../engine/duckdb.js";
import { FORMULA } from "../text/csv.js";

/** A column of a mart: its DuckDB type and what it becomes in each kind of file. */
export interface Column {
  name: string;
  type: string;
}

/** The columns of a table, in order. */
export async function columnsOf(db: DuckDBConnection, table: string): Promise<Column[]> {
  const result = await db.runAndReadAll(`select * from ${identifier(table)} limit 0`);
  const types = result.columnTypes();
  return result.columnNames().map((name, i) => ({ name, type: String(types[i]) }));
}

/**
 * Writes a mart as `<table>.csv`, `<table>.parquet` and `<table>.arrow` into `folder`, rows in the order of its key,
 * columns in that of `order`. Decimals become doubles; in CSV they keep their digits without trailing zeros, and text
 * that a spreadsheet would run has an apostrophe before it. `metadata` goes into the Parquet and Arrow files.
 */
export async function writeExtracts(
  db: DuckDBConnection,
  {
    table,
    key,
    order,
    folder,
    metadata,
  }: { table: string; key: readonly string[]; order: readonly string[]; folder: string; metadata: Map<string, string> },
): Promise<Column[]> {
  const made = await columnsOf(db, table);
  const columns = order.flatMap((name) => made.filter((column) => column.name === name));
  const path = (ending: string) => join(folder, `${table}.${ending}`);

  await writeCsv(db, { table, key, columns }, path("csv"));
  await writeParquet(db, { table, key, columns }, path("parquet"), metadata);
  const result = await db.runAndReadAll(inDoubles({ table, key, columns }));
  const values = result.getColumnsJS() as unknown[][];
  writeFileSync(path("arrow"), arrowFile(columns, values, metadata));
  return columns;
}

function asDouble({ name, type }: Column): string {
  const column = identifier(name);
  return type.startsWith("DECIMAL") ? `cast(${column} as double) as ${column}` : column;
}

/** A mart with its columns and its key. */
interface Mart {
  table: string;
  key: readonly string[];
  columns: readonly Column[];
}

/** Writes a mart as a CSV file in the order of its key: digits as they are, and no text that a spreadsheet runs. */
export async function writeCsv(db: DuckDBConnection, { table, key, columns }: Mart, file: string): Promise<void> {
  const from = `from ${identifier(table)} order by ${key.map(identifier).join(", ")}`;
  await db.run(`copy (select ${columns.map(asText).join(", ")} ${from}) to ${literal(file)} (format csv, header)`);
}

/** Writes a mart as a Parquet file, rows in the order of its key, decimals as doubles, with `metadata`. */
export async function writeParquet(
  db: DuckDBConnection,
  mart: Mart,
  file: string,
  metadata: ReadonlyMap<string, string>,
): Promise<void> {
  const pairs = [...metadata].map(([name, value]) => `${identifier(name)}: ${literal(value)}`).join(", ");
  await db.run(
    `copy (${inDoubles(mart)}) to ${literal(file)}
     (format parquet, compression snappy, kv_metadata {${pairs}})`,
  );
}

/** Returns the rows of a mart in the order of its key, decimals as doubles. */
export async function rowsOf(db: DuckDBConnection, mart: Mart): Promise<unknown[][]> {
  return (await db.runAndReadAll(inDoubles(mart))).getRowsJS() as unknown[][];
}

function inDoubles({ table, key, columns }: Mart): string {
  const order = key.map(identifier).join(", ");
  return `select ${columns.map(asDouble).join(", ")} from ${identifier(table)} order by ${order}`;
}

/** How a column stands in CSV: digits as they are, text so that no spreadsheet runs it. */
function asText({ name, type }: Column): string {
  const column = identifier(name);
  if (type === "VARCHAR") {
    const isRun = `regexp_matches(${column}, ${literal(FORMULA)})`;
    return `case when ${isRun} then chr(39) || ${column} else ${column} end as ${column}`;
  }
  if (!type.startsWith("DECIMAL")) return column;
  const text = `cast(${column} as varchar)`;
  return `case when contains(${text}, '.') then rtrim(rtrim(${text}, '0'), '.') else ${text} end as ${column}`;
}

function arrowFile(columns: readonly Column[], values: unknown[][], metadata: Map<string, string>): Uint8Array {
  const vectors = columns.map((column, i) => vectorFromArray(values[i] ?? [], arrowType(column)));
  const fields = columns.map((column) => new Field(column.name, arrowType(column), true));
  const schema = new Schema(fields, metadata);
  const data = makeData({
    type: new Struct(fields),
    length: values[0]?.length ?? 0,
    nullCount: 0,
    children: vectors.map((vector) => vector.data[0] as NonNullable<(typeof vector.data)[0]>),
  });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), "file");
}

function arrowType({ name, type }: Column): DataType {
  if (type.startsWith("DECIMAL") || type === "DOUBLE") return new Float64();
  if (type === "VARCHAR") return new Utf8();
  if (type === "INTEGER") return new Int32();
  if (type === "BOOLEAN") return new Bool();
  if (type === "DATE") return new DateDay();
  throw new Error(`column ${name}: no Arrow type for ${type}; cast it in the model`);
}
