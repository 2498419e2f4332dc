import { flowsOf, type Manifest, readManifest, rowsOf, writeManifest } from "../../../pipelines/bulk/manifest.js";
import { literal, withDatabase } from "../../../pipelines/engine/duckdb.js";
import type { Engine } from "../../../pipelines/warehouse/engine.js";
import { reduce, withFlows } from "../../../pipelines/warehouse/reduce.js";

/** DuckDB as an engine that reduces: what any other engine must equal. `change` is made of its rows first. */
export function duckdbEngine(folder: string, change = "from flows"): Engine {
  const files = flowsOf(folder, readManifest(folder));
  return {
    name: "DuckDB",
    flows: `(${change})`,
    select: (sql, file) =>
      withDatabase(async (db) => {
        await db.run(`create view flows as ${rowsOf(files)}`);
        await db.run(`copy (${sql}) to ${literal(file)} (format csv, header false, nullstr '\\N')`);
      }),
  };
}

/** Has an engine reduce what is in a folder of imports, and records it there. */
export async function reduceWith(engine: Engine, folder: string, country: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  const reduced = await withFlows(folder, manifest, (db, scratch) =>
    reduce(db, engine, { folder, manifest, country, scratch }),
  );
  writeManifest(folder, { ...manifest, reduced });
  return readManifest(folder);
}
