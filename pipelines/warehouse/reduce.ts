import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { flowsOf, type Manifest, type Reduced, rowsOf } from "../bulk/manifest.js";
import { writePart } from "../bulk/partitions.js";
import { sqlOf } from "../bulk/sql.js";
import { query, withDatabase } from "../engine/duckdb.js";
import { ask, openFlows } from "./answers.js";
import type { Engine } from "./engine.js";

/** Runs `work` with a database that has the partitions of `folder` in view, and a folder for what is passing. */
export async function withFlows<T>(
  folder: string,
  manifest: Manifest,
  work: (db: DuckDBConnection, scratch: string) => Promise<T>,
): Promise<T> {
  const scratch = mkdtempSync(join(folder, ".warehouse-"));
  try {
    return await withDatabase(async (db) => {
      await openFlows(db, flowsOf(folder, manifest));
      return work(db, scratch);
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Has an engine reduce the rows and keeps its answers in `folder`. Throws an Error where they do not come to the sums
 * that the import found.
 */
export async function reduce(
  db: DuckDBConnection,
  engine: Engine,
  { folder, manifest, country, scratch }: { folder: string; manifest: Manifest; country: string; scratch: string },
): Promise<Reduced> {
  const kept = async (statement: "totals" | "chapters" | "sides") =>
    writePart(db, folder, `reduced/${statement}`, await ask(db, engine, statement, { country, scratch }));
  const totals = await kept("totals");
  const chapters = await kept("chapters");
  const sides = await kept("sides");
  const reduced = { engine: engine.name, country, totals, chapters, sides };
  await assertSums(db, folder, manifest, reduced);
  return reduced;
}

/** Compares the world beside the sums of partners, made of an engine's answers, with what was found on import. */
async function assertSums(
  db: DuckDBConnection,
  folder: string,
  { years }: Manifest,
  { engine, totals, chapters }: Reduced,
): Promise<void> {
  const parts = (files: readonly string[]) => rowsOf(files.map((file) => join(folder, file)));
  await db.run(`create temp view world as ${parts(Object.values(years).map(({ sums }) => sums.file))}`);
  await db.run(`create temp view given as
    select source_id, reporter, partner, flow, product, month, year, value ${parts([totals.file])}
    union all by name
    select source_id, reporter, partner, flow, chapter as product, month, year, value ${parts([chapters.file])}
    where digits = 2`);
  const wrong: number[] = [];
  for (const year of Object.keys(years).map(Number)) {
    await db.run(`create or replace temp view trade as from given where year = ${year}`);
    const [found] = await query<{ is_same: boolean }>(
      db,
      `with sums as (${sqlOf("sums.sql")}), known as (select * exclude (year) from world where year = ${year})
      select not exists (from (from sums except all from known))
        and not exists (from (from known except all from sums)) as is_same`,
    );
    if (!found?.is_same) wrong.push(year);
  }
  if (wrong.length > 0) {
    throw new Error(`${engine}: what it sums up of ${wrong.join(", ")} is not what was brought in; nothing was kept`);
  }
}
