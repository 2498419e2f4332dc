import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, query } from "../engine/duckdb.js";
import { type Model, sqlFiles } from "../engine/models.js";
import type { TableSchema } from "../engine/schema.js";
import { columnsOf } from "./extracts.js";
import type { FocusFiles } from "./focus.js";
import { filesOf, PUBLICATION, type PublishedTable } from "./package.js";
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
    pipelines,
    models,
    schemas,
    published,
    inputHash,
    focusFiles,
    date,
  }: {
    folder: string;
    pipelines: string;
    models: readonly Model[];
    schemas: readonly TableSchema[];
    published: readonly PublishedTable[];
    inputHash: string;
    focusFiles: FocusFiles | null;
    /** The day of the figures. */
    date: string | null;
  },
): Promise<void> {
  const pages = join(folder, "pages");
  mkdirSync(pages);
  const write = (name: string, value: unknown) => writeFileSync(join(pages, `${name}.json`), JSON.stringify(value));
  for (const { name, sql } of sqlFiles(join(pipelines, "models", "site")))
    write(name, await rowsAsNumbers(db, name, sql));
  write("map", regionMap());
  write(
    "tables",
    published.map(({ schema, columns, rows }) => ({
      ...schema,
      rows,
      types: Object.fromEntries(columns.map((c) => [c.name, c.type])),
    })),
  );
  write("lineage", lineage(models, schemas));
  write("rules", await rulesOf(db, models));
  write("files", filesOf(folder));
  const names = { archive: `${PUBLICATION.name}.zip`, workbook: WORKBOOK, focus: focusFiles };
  write("publication", { ...PUBLICATION, ...names, inputHash, date });
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
