import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { flowsOf, readManifest } from "../../pipelines/bulk/manifest.js";
import { figuresSql, importedClaims } from "../../pipelines/bulk/observations.js";
import { literal, query, withDatabase } from "../../pipelines/engine/duckdb.js";
import { writeComtrade } from "./comtrade.js";
import { median, root, seconds } from "./numbers.js";
import { bench as benchPages } from "./pages.js";

/** How much is asked of the generator: of the five files come about fifty million rows. */
const ROWS = { timed: 10_000_000, five: 58_000_000, year: 1_000_000 };

/** What may be at most: times the barest statement, bytes of memory, times the query by hand, milliseconds. */
const LIMITS = { barest: 1.25, memory: 2e9, query: 1.5, queryTime: 200, later: 2_000 } as const;

const PAIRS = 3;
const LOADERS = join(root, "data-loaders");
const AREAS = join(LOADERS, "lists", "areas.csv");

/** A pair of which the made files have rows. */
const PAIR = { reporter: "KAZ", partners: ["UZB"], monthly: [] };

/**
 * Times what brings statistics in: a file of ten million rows against the barest statement that writes the same columns
 * in the same order, in turns; fifty million in a gigabyte; one pair of them against a query by hand; a new year; and
 * the pages of ten million rows. Prints all, and returns whether the limits hold.
 */
export async function bench(scratch: string): Promise<boolean> {
  console.log(`machine  ${cpus().length} cores, ${(totalmem() / 1e9).toFixed(0)} GB of memory`);
  const over = [...(await timeAgainstBarest(scratch)), ...(await fillLittleMemory(scratch))];
  console.log("pages    of a site with the rows of the first file:");
  if (!(await benchPages(join(scratch, "site"), join(scratch, "ten")))) over.push("pages of many rows");
  for (const words of over) console.log(`over     ${words}`);
  if (over.length === 0) console.log("limits   all hold");
  return over.length === 0;
}

async function timeAgainstBarest(scratch: string): Promise<string[]> {
  const file = await made(scratch, "ten.csv", ROWS.timed, 2013, 2022);
  const runs = Array.from({ length: PAIRS }, (_, i) => {
    rmSync(join(scratch, "ten"), { recursive: true, force: true });
    const own = run("import-run.ts", join(scratch, "ten"), "4GB", file);
    const barest = run("import-barest.ts", join(scratch, "barest"), "4GB", file);
    console.log(`pair ${i + 1}   import ${seconds(own.ms)}, barest statement ${seconds(barest.ms)}`);
    return { own, barest };
  });
  rmSync(file);
  const [own, barest] = [median(runs.map((one) => one.own.ms)), median(runs.map((one) => one.barest.ms))];
  console.log(
    `median   import ${seconds(own)}, barest ${seconds(barest)}: ${(own / barest).toFixed(2)} times the barest`,
  );
  return own / barest > LIMITS.barest ? ["the import against the barest statement"] : [];
}

async function fillLittleMemory(scratch: string): Promise<string[]> {
  const folder = join(scratch, "fifty");
  const files: string[] = [];
  for (const first of [2003, 2007, 2011, 2015, 2019]) {
    files.push(await made(scratch, `${first}.csv`, ROWS.five / 5, first, first + 3));
  }
  const { ms, memory } = run("import-run.ts", folder, "1GB", ...files);
  console.log(`memory   ${(memory / 1e9).toFixed(2)} GB at most, ${seconds(ms)}, with a limit of 1 GB`);
  const wrong = await differences(folder, files);
  for (const file of files) rmSync(file);
  const [fast, later] = [await timePair(folder), await timeNewYear(scratch, folder)];
  return [
    ...(memory > LIMITS.memory ? ["memory"] : []),
    ...(wrong > 0 ? [`${wrong} sums of a year and flow are not those of the files`] : []),
    ...fast,
    ...later,
  ];
}

/** How many sums over a year and flow differ between the partitions and a plain reading of the files. */
async function differences(folder: string, files: readonly string[]): Promise<number> {
  return withDatabase(async (db) => {
    await db.run("set memory_limit = '4GB'");
    const [found] = await query<{ wrong: number }>(
      db,
      `with
        plain as (
          select
            refYear as year, case flowCode when 'X' then 'export' when 'M' then 'import' else 're_export' end as flow,
            sum(primaryValue) as value, count(*) as rows
          from read_csv([${files.map(literal).join(", ")}], types = {'primaryValue': 'decimal(18, 3)'})
          where motCode = 0
          group by all
        ),
        own as (
          select year, flow, sum(value) as value, count(*) as rows
          from read_parquet([${partitionsOf(folder)}], hive_partitioning = true)
          group by all
        )
      select count(*)::integer as wrong from plain full join own using (year, flow)
      where plain.value is distinct from own.value or plain.rows is distinct from own.rows`,
    );
    return found?.wrong ?? -1;
  });
}

/** Times the figures of one pair against a query written by hand. */
async function timePair(folder: string): Promise<string[]> {
  const byHand = `select year, reporter, flow, value
    from read_parquet([${partitionsOf(folder)}], hive_partitioning = true)
    where product = 'TOTAL' and flow in ('export', 'import')
      and (reporter, partner) in (('KAZ', 'UZB'), ('UZB', 'KAZ'))`;
  const own = figuresSql(flowsOf(folder, readManifest(folder)), PAIR, ["un-comtrade"]);
  return withDatabase(async (db) => {
    const timed = async (sql: string) => {
      const started = performance.now();
      const rows = await query(db, sql);
      return { ms: performance.now() - started, rows: rows.length };
    };
    const runs: { own: number; hand: number }[] = [];
    for (let i = 0; i < 11; i++) {
      const [first, second] = [await timed(own), await timed(byHand)];
      if (first.rows !== second.rows || first.rows === 0)
        return [`${first.rows} figures of a pair, ${second.rows} by hand`];
      runs.push({ own: first.ms, hand: second.ms });
    }
    const [ours, hand] = [median(runs.map((one) => one.own)), median(runs.map((one) => one.hand))];
    console.log(`pair     ${ours.toFixed(0)} ms, by hand ${hand.toFixed(0)} ms: ${(ours / hand).toFixed(2)} times`);
    return ours / hand > LIMITS.query || ours > LIMITS.queryTime ? ["the figures of one pair"] : [];
  });
}

/** Brings a new year in: only its partition is written, and the figures for the tables are found at once. */
async function timeNewYear(scratch: string, folder: string): Promise<string[]> {
  const before = stampsBelow(folder);
  const { ms } = run("import-run.ts", folder, "1GB", await made(scratch, "new.csv", ROWS.year, 2023, 2023));
  const changed = stampsBelow(folder).filter((stamp) => /trade_flows.*parquet/.test(stamp) && !before.includes(stamp));
  console.log(`new year ${seconds(ms)}; partitions written: ${changed.length}`);
  const started = performance.now();
  const partners = ["AFG", "UZB", "PAK", "IND", "RUS", "CHN", "TKM", "KGZ", "TJK", "IRN", "TUR", "DEU", "ITA", "WLD"];
  const found = await importedClaims(LOADERS, folder, { ...PAIR, partners });
  const later = performance.now() - started;
  const figures = [...found.values()].reduce((sum, claims) => sum + claims.length, 0);
  console.log(`figures  ${figures} for the tables in ${seconds(later)}`);
  return [
    ...(changed.length === 1 ? [] : ["a new year writes other partitions"]),
    ...(later > LIMITS.later ? ["the figures for the tables"] : []),
  ];
}

function stampsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => {
    const { ino, mtimeMs } = statSync(join(folder, name));
    return /parquet$/.test(name) ? `${name} ${ino} ${mtimeMs}` : name;
  });
}

function partitionsOf(folder: string): string {
  return flowsOf(folder, readManifest(folder)).map(literal).join(", ");
}

async function made(scratch: string, name: string, rows: number, first: number, last: number): Promise<string> {
  const file = join(scratch, name);
  const wanted = { areas: AREAS, rows, years: { first, last } };
  const count = await withDatabase((db) => writeComtrade(db, file, wanted));
  console.log(`made     ${name}: ${count.toLocaleString("en-US")} rows, ${(statSync(file).size / 1e9).toFixed(1)} GB`);
  return file;
}

/** Runs a program of this folder on files, in a process of its own. Returns how long it took, and the most memory. */
function run(
  program: string,
  target: string,
  memory: string,
  ...files: readonly string[]
): { ms: number; memory: number } {
  const started = performance.now();
  const args = ["--import", "tsx", join(root, "tests", "bench", program), target, memory, ...files];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ended with ${status}:\n${stderr}`);
  return { ms: performance.now() - started, memory: Number(/(\d+)\s*$/.exec(stdout)?.[1] ?? 0) };
}
