import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { flowsOf, type Manifest, readManifest, rowsOf } from "../bulk/manifest.js";
import { linkFile } from "../engine/link.js";
import type { Model } from "../engine/models.js";
import { readSchemas, type TableSchema } from "../engine/schema.js";
import { type Column, columnsOf } from "./extracts.js";
import { FLOWS } from "./partition-path.js";

/** A file of trade_flows, as it is published. */
export interface Partition {
  year: number;
  path: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/** What was brought in: the folder, and what its record says. */
export interface Brought {
  folder: string;
  manifest: Manifest;
}

/** Returns what was brought in; null where nothing was. */
export function broughtIn(folder: string | undefined): Brought | null {
  if (folder === undefined) return null;
  const manifest = readManifest(folder);
  return Object.keys(manifest.years).length === 0 ? null : { folder, manifest };
}

/** Returns the files of trade_flows at the addresses that stay. */
export function partitionsOf({ manifest }: Brought): Partition[] {
  return Object.entries(manifest.years).map(([year, { flows }]) => {
    const { rows, bytes, sha256 } = flows;
    return { year: Number(year), path: `${FLOWS}/year=${year}/data.parquet`, rows, bytes, sha256 };
  });
}

/** Puts the files of trade_flows into the folder of downloads. */
export function linkPartitions({ folder, manifest }: Brought, target: string): void {
  for (const [year, { flows }] of Object.entries(manifest.years)) {
    linkFile(join(folder, flows.file), join(target, FLOWS, `year=${year}`, "data.parquet"));
  }
}

/** Makes the tables of what was brought in: a view of the partitions, and the files that they come from. */
export async function makeBroughtIn(db: DuckDBConnection, { folder, manifest }: Brought): Promise<void> {
  await db.run(`create view ${FLOWS} as ${rowsOf(flowsOf(folder, manifest))}`);
  await db.run(`create table trade_files (
    file_id varchar, source_id varchar, name varchar, sha256 varchar, bytes decimal(18, 0), released varchar,
    row_count integer, in_use integer, left_out integer, left_out_by_reason varchar)`);
  for (const [id, file] of Object.entries(manifest.files)) {
    const left = Object.entries(file.left_out);
    const reasons = left.map(([reason, rows]) => `${reason}: ${rows}`).join("; ") || null;
    await db.run("insert into trade_files values ($1, $2, $3, $4, $5::decimal(18, 0), $6, $7, $8, $9, $10)", [
      ...[id, file.source_id, file.name, file.sha256, String(file.bytes), file.released, file.rows, file.in_use],
      left.reduce((sum, [, rows]) => sum + rows, 0),
      reasons,
    ]);
  }
}

/** Returns the schemas of the tables of what was brought in, from the files beside pipelines/bulk. */
export function broughtInSchemas(pipelines: string): Record<"flows" | "files", TableSchema> {
  const named = (name: string): Model => ({ name, layer: "marts", file: "pipelines/bulk", sql: "", reads: [] });
  const [flows, files] = readSchemas(pipelines, [named(FLOWS), named("trade_files")]) as [TableSchema, TableSchema];
  return { flows, files };
}

/** Returns what trade_flows is and which columns it has. */
export async function describedFlows(
  db: DuckDBConnection,
  pipelines: string,
): Promise<{ schema: TableSchema; columns: Column[] }> {
  return { schema: broughtInSchemas(pipelines).flows, columns: await columnsOf(db, FLOWS) };
}
