import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { loadAll } from "../data-loaders/load.js";
import { type Change, changesSince } from "./changes.js";
import { readChecks, runChecks } from "./checks.js";
import { identifier, query, withDatabase } from "./duckdb.js";
import { columnsOf, writeExtracts } from "./extracts.js";
import { hashFolder, hashOf, replaceFolder } from "./folders.js";
import { type Model, readModels, runModels } from "./models.js";
import { PUBLICATION, type PublishedTable, writeArchive, writeDataPackage } from "./package.js";
import { writePages } from "./pages.js";
import { loadRaw } from "./raw.js";
import { readTwins, type Twin } from "./twins.js";

/** Where a build reads from and writes to. */
export interface Folders {
  loaders: string;
  pipelines: string;
  output: string;
}

/** What a build did: `skipped` says why nothing had to be done; times in milliseconds. */
export interface Receipt {
  inputHash: string;
  inputFiles: number;
  skipped: string | null;
  rows: Record<string, number>;
  checks: number;
  changes: Change[] | null;
  times: Record<string, number>;
}

const RECEIPT = ".receipt.json";

/**
 * Rebuilds tables, extracts and page data into `output`, whole or not at all; does nothing where inputs and outputs
 * are those of the last build. Throws a ProblemsError, a SqlError or an Error that lists the failed checks.
 */
export async function buildData(folders: Folders): Promise<Receipt> {
  const started = performance.now();
  const inputs = hashInputs(folders);
  const inputHash = hashOf(inputs);
  const last = readReceipt(folders.output);
  if (last?.inputHash === inputHash && outputsAreWhole(folders.output)) {
    return { ...last, skipped: "inputs and outputs are those of the last build", changes: [], times: { all: performance.now() - started } };
  }
  const times: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => {
    const start = performance.now();
    const result = await work();
    times[name] = performance.now() - start;
    return result;
  };

  const raw = await timed("read sources", () => loadAll(folders.loaders));
  return withDatabase(async (db) => {
    const models = await timed("make tables", () => makeTables(db, raw, folders));
    const marts = models.filter((model) => model.layer === "marts");
    const twins = readTwins(folders.pipelines, marts);
    const checks = await timed("run checks", async () => {
      await compareWithTwins(db, twins);
      return runChecks(db, readChecks(folders.pipelines, twins));
    });
    const changes = await changesSince(db, folders.output);
    return replaceFolder(folders.output, async (folder) => {
      const published = await timed("write extracts", () => publish(db, twins, folder, inputHash));
      await timed("write package", () => writePackage(db, folder, published, inputHash));
      await timed("write page data", () => writePages(db, { folder, pipelines: folders.pipelines, models, twins, published }));
      times["all"] = performance.now() - started;
      const rows = Object.fromEntries(published.map(({ twin, rows }) => [twin.name, rows]));
      const receipt: Receipt = { inputHash, inputFiles: inputs.size, skipped: null, rows, checks, changes, times };
      const outputs = Object.fromEntries(hashFolder(folder));
      writeFileSync(join(folder, RECEIPT), JSON.stringify({ ...receipt, changes: [], times: {}, outputs }, null, 1));
      return receipt;
    });
  });
}

function hashInputs({ loaders, pipelines }: Folders): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const [name, folder] of [["data-loaders", loaders], ["pipelines", pipelines]] as const) {
    for (const [path, hash] of hashFolder(folder)) hashes.set(`${name}/${path}`, hash);
  }
  return hashes;
}

function readReceipt(output: string): (Receipt & { outputs: Record<string, string> }) | null {
  const file = join(output, RECEIPT);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function outputsAreWhole(output: string): boolean {
  const expected = readReceipt(output)?.outputs ?? {};
  const found = hashFolder(output, (path) => path !== RECEIPT);
  return found.size === Object.keys(expected).length && [...found].every(([path, hash]) => expected[path] === hash);
}

async function makeTables(db: DuckDBConnection, raw: Awaited<ReturnType<typeof loadAll>>, { pipelines }: Folders): Promise<Model[]> {
  await loadRaw(db, raw);
  await db.run(readFileSync(join(pipelines, "macros.sql"), "utf8"));
  const models = await readModels(db, pipelines);
  await runModels(db, models);
  return models;
}

/** Throws where a mart and its twin do not name the same columns. */
async function compareWithTwins(db: DuckDBConnection, twins: readonly Twin[]): Promise<void> {
  const wrong: string[] = [];
  for (const twin of twins) {
    const made = (await columnsOf(db, twin.name)).map((column) => column.name);
    const told = Object.keys(twin.columns);
    const missing = made.filter((name) => !told.includes(name));
    const extra = told.filter((name) => !made.includes(name));
    if (missing.length > 0) wrong.push(`pipelines/marts/${twin.name}.yaml: does not describe ${missing.join(", ")}`);
    if (extra.length > 0) wrong.push(`pipelines/marts/${twin.name}.sql: does not make ${extra.join(", ")}`);
  }
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
}

async function publish(db: DuckDBConnection, twins: readonly Twin[], folder: string, inputHash: string): Promise<PublishedTable[]> {
  const published: PublishedTable[] = [];
  for (const twin of twins) {
    const metadata = new Map([
      ["title", `${PUBLICATION.title}: ${twin.title}`],
      ["licence", PUBLICATION.licence],
      ["citation", PUBLICATION.citation],
      ["input_hash", inputHash],
    ]);
    const columns = await writeExtracts(db, { table: twin.name, key: twin.key, folder, metadata });
    const [count] = await query<{ rows: number }>(db, `select cast(count(*) as integer) as rows from ${identifier(twin.name)}`);
    published.push({ twin, columns, rows: count?.rows ?? 0 });
  }
  return published;
}

async function writePackage(db: DuckDBConnection, folder: string, published: PublishedTable[], inputHash: string): Promise<void> {
  const sources = await query<{ title: string; path: string }>(db, "select citation as title, url as path from sources order by source_id");
  writeDataPackage(folder, published, { inputHash, sources });
  writeArchive(folder);
}
