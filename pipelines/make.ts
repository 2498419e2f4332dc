import type { DuckDBConnection } from "@duckdb/node-api";
import { loadAll } from "../data-loaders/read/load.js";
import type { Folders, Made } from "./build.js";
import { importedClaims } from "./bulk/observations.js";
import { readChecks, runChecks } from "./engine/checks.js";
import { identifier, query, withDatabase } from "./engine/duckdb.js";
import { readSchemas, type TableSchema } from "./engine/schema.js";
import { changesSince } from "./publish/changes.js";
import { dateOf, historyOf, writeHistory } from "./publish/editions.js";
import { columnsOf, writeExtracts } from "./publish/extracts.js";
import { type FocusFiles, writeFocusFiles } from "./publish/focus.js";
import {
  addPartitions,
  metadataOf,
  type PublishedTable,
  writeArchive,
  writeDataPackage,
  writeSums,
} from "./publish/package.js";
import { writePages } from "./publish/page-data.js";
import {
  type Brought,
  broughtIn,
  broughtInSchemas,
  describedFlows,
  linkPartitions,
  makeBroughtIn,
  partitionsOf,
} from "./publish/partitions.js";
import { writeWorkbook } from "./publish/workbook.js";
import { makeTables, tablesInOrder } from "./tables.js";

/**
 * Reads the sources, makes and checks the tables, and then has `place` call back with the folder to write them into;
 * `since` is the input hash of the last build.
 * Returns what `place` returns; throws before it is called where anything is wrong with the inputs or the tables.
 */
export async function makeData<T>(
  folders: Folders,
  { inputHash, since }: { inputHash: string; since: string | null },
  place: (write: (folder: string) => Promise<Made>) => Promise<T>,
): Promise<T> {
  const times: Record<string, number> = {};
  const timed = async <R>(name: string, work: () => Promise<R> | R): Promise<R> => {
    const start = performance.now();
    const result = await work();
    times[name] = performance.now() - start;
    return result;
  };

  const raw = await timed("read sources", () =>
    loadAll(folders.loaders, (pairs) => importedClaims(folders.loaders, folders.imports, pairs)),
  );
  const brought = broughtIn(folders.imports);
  return withDatabase(async (db) => {
    const models = await timed("make tables", async () => {
      const all = await tablesInOrder(db, folders.pipelines);
      await makeTables(db, raw, { pipelines: folders.pipelines, models: all });
      if (brought) await makeBroughtIn(db, brought);
      return all;
    });
    const marts = models.filter((model) => model.layer === "marts");
    const schemas = await inFocus(db, readSchemas(folders.pipelines, marts));
    const checks = await timed("run checks", async () => {
      await compareWithSchemas(db, schemas);
      return runChecks(db, readChecks(folders.pipelines, schemas));
    });
    const history = await historyOf(db, folders.loaders);
    const date = dateOf(history);
    // Mended tables are those of the last build: no figure of them changed.
    const changes = since === inputHash ? [] : since === null ? null : await changesSince(db, folders.output);
    return place(async (folder) => {
      const extracted = brought ? [...schemas, broughtInSchemas(folders.pipelines).files] : schemas;
      const published = await timed("write extracts", () => publish(db, extracted, folder, inputHash));
      const written = { ...folders, schemas, inputHash, date, brought };
      const focusFiles = await timed("write package", () => writePackage(db, folder, published, written));
      const pages = { ...written, folder, models, published, focusFiles };
      await timed("write page data", () => writePages(db, pages));
      writeHistory(folder, history);
      const rows = Object.fromEntries(published.map(({ schema, rows: count }) => [schema.name, count]));
      return { rows, checks, changes, times };
    });
  });
}

/** Schemas with the country in the foreground where they say {reporter}. */
async function inFocus(db: DuckDBConnection, schemas: readonly TableSchema[]): Promise<TableSchema[]> {
  const [focus] = await query<{ name: string }>(
    db,
    "select name from stg_focus join stg_codes on list = 'countries' and code = reporter",
  );
  const name = focus?.name ?? "the reporter";
  return JSON.parse(JSON.stringify(schemas), (_, value) =>
    typeof value === "string" ? value.replaceAll("{reporter}", () => name) : value,
  );
}

/** Throws where a mart and its schema do not name the same columns. */
async function compareWithSchemas(db: DuckDBConnection, schemas: readonly TableSchema[]): Promise<void> {
  const wrong: string[] = [];
  for (const schema of schemas) {
    const made = (await columnsOf(db, schema.name)).map((column) => column.name);
    const told = Object.keys(schema.columns);
    const missing = made.filter((name) => !told.includes(name));
    const extra = told.filter((name) => !made.includes(name));
    if (missing.length > 0) wrong.push(`${schema.file}: does not describe ${missing.join(", ")}`);
    if (extra.length > 0) wrong.push(`${schema.file}: describes what is not made: ${extra.join(", ")}`);
  }
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
}

async function publish(
  db: DuckDBConnection,
  schemas: readonly TableSchema[],
  folder: string,
  inputHash: string,
): Promise<PublishedTable[]> {
  const published: PublishedTable[] = [];
  for (const schema of schemas) {
    const columns = await writeExtracts(db, {
      table: schema.name,
      key: schema.key,
      order: Object.keys(schema.columns),
      folder,
      metadata: metadataOf(schema.title, inputHash),
    });
    const [count] = await query<{ rows: number }>(
      db,
      `select cast(count(*) as integer) as rows from ${identifier(schema.name)}`,
    );
    published.push({ schema, columns, rows: count?.rows ?? 0 });
  }
  return published;
}

/** What files of a build are written from. */
interface Built {
  pipelines: string;
  schemas: readonly TableSchema[];
  inputHash: string;
  date: string | null;
  brought: Brought | null;
}

async function writePackage(
  db: DuckDBConnection,
  folder: string,
  published: PublishedTable[],
  build: Built,
): Promise<FocusFiles | null> {
  const sources = await query<{ title: string; path: string }>(
    db,
    "select citation as title, url as path from sources order by source_id",
  );
  await writeWorkbook(db, folder, published);
  writeDataPackage(folder, published, { inputHash: build.inputHash, sources });
  writeArchive(folder);
  const focusFiles = await writeFocusFiles(db, folder, build);
  const partitions = build.brought ? partitionsOf(build.brought) : [];
  if (build.brought) {
    linkPartitions(build.brought, folder);
    addPartitions(folder, await describedFlows(db, build.pipelines), partitions);
  }
  writeSums(folder, partitions);
  return focusFiles;
}
