import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { csvParseRows } from "d3-dsv";
import { unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import { literal, query, withDatabase } from "../../pipelines/engine/duckdb.js";
import { sheetsOf } from "../build/sheets.js";
import { textOfCsv } from "../helpers/csv.js";

/** A text as a file gives it back, and the file. */
export interface Given {
  file: string;
  text: string;
}

/** Reads texts out of the bytes of a file. */
type Reader = (bytes: Uint8Array, path: string) => unknown | Promise<unknown>;

const utf8 = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

const READERS: Readonly<Record<string, Reader>> = {
  csv: (bytes) => csvParseRows(utf8(bytes)).map((row) => row.map(textOfCsv)),
  json: (bytes) => JSON.parse(utf8(bytes)),
  parquet: (bytes) => parquetReadObjects({ file: new Uint8Array(bytes).buffer }),
  arrow: (bytes) =>
    tableFromIPC(bytes)
      .toArray()
      .map((row) => row.toJSON()),
  xlsx: (bytes) => [...sheetsOf(bytes).values()],
  duckdb: (_, path) => withDatabase((db) => query(db, `select * from read_parquet(${literal(path)})`)),
};

/** The kinds of file that are read, Parquet by two readers. */
export const KINDS = Object.keys(READERS);

/** Returns every text of the files of some kind below a folder, those in archives too. */
export async function textsIn(folder: string, kind: string): Promise<Given[]> {
  const ending = kind === "duckdb" ? ".parquet" : `.${kind}`;
  const given: Given[] = [];
  const read = async (file: string, bytes: Uint8Array) => {
    const found = await READERS[kind]?.(bytes, join(folder, file));
    given.push(...leavesOf(found).map((text) => ({ file, text })));
  };
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(ending)) await read(file, readFileSync(join(folder, file)));
    else if (file.endsWith(".zip") && kind !== "duckdb") {
      for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(folder, file)))))
        if (name.endsWith(ending)) await read(`${file}: ${name}`, bytes);
    }
  }
  return given;
}

/** Returns the texts in a value, the names of its parts among them. */
export function leavesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...leavesOf(inner)]);
}
