import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { readBulkSources } from "../bulk/layouts.js";
import { pairFlows } from "../bulk/pairs.js";
import { identifier, query } from "../engine/duckdb.js";
import { type Model, sqlFiles } from "../engine/models.js";
import type { TableSchema } from "../engine/schema.js";
import { columnsOf } from "./extracts.js";
import type { FocusFiles } from "./focus.js";
import { filesOf, PUBLICATION, type PublishedTable } from "./package.js";
import { type Brought, describedFlows, partitionsOf } from "./partitions.js";
import { regionMap } from "./region-map.js";
import { rulesOf } from "./rules.js";
import { WORKBOOK } from "./workbook.js";

/**
 * Writes what the pages attach, as JSON in `<folder>/pages`: the rows of each select in pipelines/models/site, the map,
 * and what the downloads and method pages tell of the tables, their files and the rules behind them.
 */
export async function writePages(
  db: DuckDBConnection,
  {
    folder,
    loaders,
    pipelines,
    models,
    schemas,
    published,
    inputHash,
    focusFiles,
    date,
    brought,
  }: {
    folder: string;
    loaders: string;
    pipelines: string;
    models: readonly Model[];
    schemas: readonly TableSchema[];
    published: readonly PublishedTable[];
    inputHash: string;
    focusFiles: FocusFiles | null;
    /** The day of the figures. */
    date: string | null;
    brought: Brought | null;
  },
): Promise<void> {
  const pages = join(folder, "pages");
  mkdirSync(pages);
  const write = (name: string, value: unknown) => writeFileSync(join(pages, `${name}.json`), JSON.stringify(value));
  for (const { name, sql } of sqlFiles(join(pipelines, "models", "site")))
    write(name, await rowsAsNumbers(db, name, sql));
  write("map", regionMap());
  write("tables", published.map(described));
  write("lineage", lineage(models, schemas));
  write("rules", await rulesOf(db, models));
  write("files", filesOf(folder));
  const names = { archive: `${PUBLICATION.name}.zip`, workbook: WORKBOOK, focus: focusFiles };
  write("publication", { ...PUBLICATION, ...names, inputHash, date });
  if (!brought) return;
  const partitions = partitionsOf(brought);
  const rows = partitions.reduce((sum, partition) => sum + partition.rows, 0);
  write("partitioned", { table: described({ ...(await describedFlows(db, pipelines)), rows }), partitions });
  write("flows", await flowsOf(db, brought, loaders));
}

function described({ schema, columns, rows }: PublishedTable) {
  return { ...schema, rows, types: Object.fromEntries(columns.map((c) => [c.name, c.type])) };
}

/** The goods that go between the country in front and every other of the lists. */
async function flowsOf(db: DuckDBConnection, { folder, manifest }: Brought, loaders: string) {
  const [focus] = await query<{ reporter: string }>(db, "select reporter from stg_focus");
  if (!focus) return [];
  const countries = await query<{ code: string }>(db, "select code from stg_codes where list = 'countries'");
  const partners = countries.map(({ code }) => code).filter((code) => code !== focus.reporter);
  return pairFlows(db, { folder, manifest, sources: readBulkSources(loaders), reporter: focus.reporter, partners });
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
function lineage(models: readonly Model[], schemas: readonly TableSchema[]) {
  const published = new Set(schemas.map((schema) => schema.name));
  return models.map(({ name, layer, file, reads }) => ({ name, layer, file, reads, published: published.has(name) }));
}
