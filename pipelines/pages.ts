import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, query } from "./duckdb.js";
import { columnsOf } from "./extracts.js";
import { regionMap } from "./map.js";
import { type Model, sqlFiles } from "./models.js";
import { PUBLICATION, type PublishedTable } from "./package.js";
import type { Twin } from "./twins.js";

/**
 * Writes what the pages attach, as JSON in `<folder>/pages`: the rows of each select in pipelines/pages, the map, and
 * what the downloads and method pages tell of the tables.
 */
export async function writePages(
  db: DuckDBConnection,
  {
    folder,
    pipelines,
    models,
    twins,
    published,
  }: {
    folder: string;
    pipelines: string;
    models: readonly Model[];
    twins: readonly Twin[];
    published: readonly PublishedTable[];
  },
): Promise<void> {
  const pages = join(folder, "pages");
  mkdirSync(pages);
  const write = (name: string, value: unknown) => writeFileSync(join(pages, `${name}.json`), JSON.stringify(value));
  for (const { name, sql } of sqlFiles(join(pipelines, "pages"))) write(name, await rowsAsNumbers(db, name, sql));
  write("map", regionMap());
  write(
    "tables",
    published.map(({ twin, columns, rows }) => ({
      ...twin,
      rows,
      types: Object.fromEntries(columns.map((c) => [c.name, c.type])),
    })),
  );
  write("lineage", lineage(models, twins));
  const archive = `${PUBLICATION.name}.zip`;
  write("publication", { ...PUBLICATION, archive, archiveBytes: statSync(join(folder, archive)).size });
}

/** The rows of a select with decimals as JavaScript numbers, which is what charts draw. */
async function rowsAsNumbers(db: DuckDBConnection, name: string, sql: string): Promise<unknown[]> {
  const view = identifier(`page_${name}`);
  await db.run(`create temp view ${view} as ${sql}`);
  const columns = await columnsOf(db, `page_${name}`);
  const shown = columns.map(({ name: column, type }) =>
    type.startsWith("DECIMAL") ? `cast(${identifier(column)} as double) as ${identifier(column)}` : identifier(column),
  );
  return query(db, `select ${shown.join(", ")} from ${view}`);
}

/** Which model reads from which, as the SQL says it; `published` marks the tables of the downloads. */
function lineage(models: readonly Model[], twins: readonly Twin[]) {
  const published = new Set(twins.map((twin) => twin.name));
  return models.map(({ name, layer, file, reads }) => ({ name, layer, file, reads, published: published.has(name) }));
}
