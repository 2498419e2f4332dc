import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Table, tableToIPC, type Vector, vectorFromArray } from "apache-arrow";
import { zipSync } from "fflate";

// The least that writes the published files: rows come ready from Parquet; nothing is read, derived, checked or hashed.
const [input = "", output = ""] = process.argv.slice(2);
mkdirSync(output, { recursive: true });

const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
const db = await instance.connect();
for (const file of readdirSync(input).filter((name) => name.endsWith(".parquet"))) {
  const table = file.slice(0, -".parquet".length);
  const path = (ending: string) => join(output, `${table}.${ending}`).replaceAll("'", "''");
  await db.run(`create table "${table}" as from read_parquet('${join(input, file).replaceAll("'", "''")}')`);
  await db.run(`copy "${table}" to '${path("csv")}' (format csv, header)`);
  await db.run(`copy "${table}" to '${path("parquet")}' (format parquet, compression zstd)`);
  const result = await db.runAndReadAll(`from "${table}"`);
  const values = result.getColumnsJS();
  const vectors: [string, Vector][] = result.columnNames().map((name, i) => [name, vectorFromArray(values[i] ?? [])]);
  writeFileSync(join(output, `${table}.arrow`), tableToIPC(new Table(Object.fromEntries(vectors)), "file"));
}
db.closeSync();
instance.closeSync();

const files = readdirSync(output).map((name) => [name, readFileSync(join(output, name))] as const);
writeFileSync(join(output, "steppe-to-sea.zip"), zipSync(Object.fromEntries(files), { level: 6 }));
