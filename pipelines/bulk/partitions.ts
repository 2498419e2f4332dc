import { createHash } from "node:crypto";
import { createReadStream, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { ProblemsError } from "../../data-loaders/read/problems.js";
import { literal, query } from "../engine/duckdb.js";
import type { Manifest, Part } from "./manifest.js";
import { sqlOf } from "./sql.js";

/** The order of rows in a partition: those of a pair lie together, so that few row groups are read to find them. */
const ORDER = "reporter, partner, source_id, product, flow, month nulls first";

/** What was made of a year. */
export type Year = Manifest["years"][string];

/**
 * Writes the partition of a year anew, of the rows just read and those that are there, and the sums of its partners.
 * Files have names of their own: what is there stays until the manifest no longer names it.
 */
export async function writeYear(
  db: DuckDBConnection,
  year: number,
  { folder, there }: { folder: string; there: Year | undefined },
): Promise<Year> {
  await db.run(`set variable year = ${year}`);
  await db.run(`create or replace temp view fresh as ${sqlOf("fresh.sql")}`);
  const isRepeated = await hasRepeated(db);
  if (isRepeated) await refuseUnlike(db);
  const isMerged = there !== undefined || isRepeated;
  if (isMerged) {
    const old = there ? `union all by name from read_parquet(${literal(join(folder, there.flows.file))})` : "";
    await db.run(`create or replace temp view candidate as from fresh ${old}`);
  }
  const rows = isMerged ? `${sqlOf("merged.sql")} order by ${ORDER}` : "from fresh";
  const flows = await writePart(db, folder, `trade_flows/year=${year}`, rows);
  await db.run(`create or replace temp view trade as from read_parquet(${literal(join(folder, flows.file))})`);
  const sums = await writePart(db, folder, `trade_sums/year=${year}`, sqlOf("sums.sql"));
  const files = await query<{ file_id: string; rows: number }>(
    db,
    "select file_id, count(*)::integer as rows from trade group by file_id order by file_id",
  );
  return { flows, sums, files: Object.fromEntries(files.map(({ file_id, rows: count }) => [file_id, count])) };
}

/** Writes the names of products anew where files bring any; those just read replace those that are there. */
export async function writeNames(db: DuckDBConnection, folder: string, { names }: Manifest): Promise<Part | null> {
  const there = names
    ? `union all by name select *, 1 as age from read_parquet(${literal(join(folder, names.file))})`
    : "";
  const rows = `select
      product, classification, any_value(name order by age, name) as name, min_by(source_id, age) as source_id
    from (select *, 0 as age from product_name ${there}) group by all order by all`;
  const part = await writePart(db, folder, "product_names", rows);
  return part.rows === 0 ? null : part;
}

async function hasRepeated(db: DuckDBConnection): Promise<boolean> {
  const [found] = await query<{ is_repeated: boolean }>(db, sqlOf("repeated.sql"));
  return found?.is_repeated ?? false;
}

/** A row, and another one of the same file and key with another value. */
interface Unlike {
  file: string;
  key: string;
  row: number;
  value: string;
  other_row: number;
  other_value: string;
}

async function refuseUnlike(db: DuckDBConnection): Promise<void> {
  const found = await query<Unlike>(db, sqlOf("unlike.sql"));
  if (found.length === 0) return;
  throw new ProblemsError(
    found.map(({ file, key, row, value, other_row, other_value }) => ({
      file,
      line: row,
      message: `${key}: ${value} here and ${other_value} in row ${other_row}; keep the one that is meant`,
    })),
  );
}

/** Writes rows as a Parquet file whose name begins with that of a folder or file and ends in its hash. */
export async function writePart(db: DuckDBConnection, folder: string, name: string, rows: string): Promise<Part> {
  const part = join(folder, `${name}.part`);
  mkdirSync(dirname(part), { recursive: true });
  const { rowsChanged } = await db.run(
    `copy (${rows}) to ${literal(part)} (format parquet, compression snappy, row_group_size 122880)`,
  );
  const sha256 = await hashOf(part);
  const isFolder = name.includes("=");
  const file = isFolder ? `${name}/${sha256.slice(0, 16)}.parquet` : `${name}-${sha256.slice(0, 16)}.parquet`;
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  renameSync(part, join(folder, file));
  return { file, rows: rowsChanged, bytes: statSync(join(folder, file)).size, sha256 };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
