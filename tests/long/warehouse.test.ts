import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Reduced, readManifest, writeManifest } from "../../pipelines/bulk/manifest.js";
import { withDatabase } from "../../pipelines/engine/duckdb.js";
import { targetOf, warehouseCommand } from "../../pipelines/warehouse/command.js";
import { writeComtrade } from "../bench/comtrade.js";
import { CLUSTER, hasClickHouse, type Node, twoNodes } from "../helpers/bulk/clickhouse.js";
import { duckdbEngine, reduceWith } from "../helpers/bulk/duckdb-engine.js";
import { comtrade, Imports } from "../helpers/bulk/trade.js";
import { loaders, pipelines, root, scratchFolder } from "../helpers/project.js";

const chdb = process.env["CHDB"] ?? join(root, ".build", "chdb");

const imports = new Imports();
const { folder } = imports;

/** What DuckDB makes of the rows: the files by their hashes. */
let expected: Omit<Reduced, "engine">;

beforeAll(async () => {
  const made = join(scratchFolder(), "made.csv");
  const areas = join(loaders, "lists", "areas.csv");
  await withDatabase((db) => writeComtrade(db, made, { areas, rows: 500_000, years: { first: 2021, last: 2023 } }));
  await imports.bring(made);
  rmSync(made);
  // Beside it what engines could read otherwise: months, no weight, amounts of cents.
  await imports.bring("months.csv", comtrade({ value: "12.345", period: "202303" }, { value: "0.001", product: "27" }));
  expected = partsOf((await reduceWith(duckdbEngine(folder), folder, "KAZ")).reduced);
});

function partsOf(reduced: Reduced | null): Omit<Reduced, "engine"> {
  if (!reduced) throw new Error("nothing was reduced");
  const { engine: _, ...parts } = reduced;
  return parts;
}

/** Runs the command on the rows without what was reduced before, and returns what there is then. */
async function reducedBy(...args: string[]): Promise<Reduced> {
  writeManifest(folder, { ...readManifest(folder), reduced: null });
  await warehouseCommand(targetOf(args), { loaders, pipelines, imports: folder, chdb });
  const { reduced } = readManifest(folder);
  if (!reduced) throw new Error("nothing was reduced");
  return reduced;
}

describe.skipIf(!existsSync(join(chdb, "node_modules", "chdb")))("ClickHouse of today, in process", () => {
  it("reads the same files where they lie, and equals DuckDB row for row", async () => {
    const reduced = await reducedBy("chdb");
    expect(reduced.engine).toMatch(/^ClickHouse 2\d\.\d+\.\d+\.\d+ in process$/);
    expect(partsOf(reduced)).toEqual(expected);
  });
});

describe.skipIf(!hasClickHouse())("a cluster of two servers", () => {
  const disks = mkdtempSync(join(tmpdir(), "nodes-"));
  let one: Node;
  let two: Node;

  beforeAll(async () => {
    [one, two] = await twoNodes(disks);
    await Promise.all([one.start(), two.start()]);
  });

  afterAll(async () => {
    await Promise.all([one.kill(), two.kill()]);
    rmSync(disks, { recursive: true });
  });

  const run = (...more: string[]) => reducedBy(one.url, "--cluster", CLUSTER, ...more);

  async function rows(node: Node, sql: string): Promise<string[]> {
    const response = await fetch(node.url, { method: "POST", body: sql });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text.trim().split("\n").filter(Boolean);
  }

  const tables = (node: Node) => rows(node, "select name from system.tables where database = 'steppe' order by name");

  it("takes the rows, some on each node, and equals DuckDB row for row", async () => {
    const reduced = await run();
    expect(reduced.engine).toBe("ClickHouse 18.16.1, cluster steppe of 2 nodes");
    expect(partsOf(reduced)).toEqual(expected);
    const [own = ""] = await tables(two);
    const shares = await Promise.all([one, two].map((node) => rows(node, `select count(*) from steppe.${own}`)));
    const [first = 0, second = 0] = shares.flat().map(Number);
    expect(Math.min(first, second)).toBeGreaterThan(50_000);
    const inAll = Object.values(readManifest(folder).years).reduce((sum, { flows }) => sum + flows.rows, 0);
    expect(first + second).toBe(inAll);
  });

  it("does not take rows again that it has", async () => {
    const before = await tables(one);
    expect(partsOf(await run())).toEqual(expected);
    expect(await tables(one)).toEqual(before);
  });

  it("is one server without a cluster, too", async () => {
    const reduced = await reducedBy(two.url, "--database", "alone");
    expect(reduced.engine).toBe("ClickHouse 18.16.1");
    expect(partsOf(reduced)).toEqual(expected);
  });

  it("loads anew where rows were changed there", async () => {
    const [own = ""] = (await tables(two)).filter((name) => name.startsWith("trade_flows_run_"));
    await rows(two, `alter table steppe.${own} drop partition 2022`);
    expect(partsOf(await run())).toEqual(expected);
    expect(await tables(two)).not.toContain(own);
  });

  it("loses nothing when a node fails on the way, says so, and the next run mends it", async () => {
    const before = await tables(one);
    const [own = ""] = await tables(two);
    await rows(two, `alter table steppe.${own} drop partition 2022`);
    const failing = run().then(
      () => "",
      (error: Error) => error.message,
    );
    await arrives(async () => (await tables(two)).length > 1);
    await two.kill();
    const words = await failing;
    expect(words).toMatch(/a node of the cluster does not answer \(Code: \d+|the server stopped answering/);
    expect(words).toContain("run the command again");
    expect(readManifest(folder).reduced).toBeNull();
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    await two.start();
    expect(await tables(one)).toEqual(expect.arrayContaining(before));
    expect(partsOf(await run())).toEqual(expected);
    expect((await tables(one)).length).toBe(before.length);
    expect(await tables(two)).toHaveLength(1);
  });

  it("says that a node is gone while it is asked, and where a cluster is not known", async () => {
    await expect(run("--cluster", "taiga")).rejects.toThrow('has no cluster "taiga"; it knows steppe');
    await two.kill();
    onTestFinished(() => two.start());
    await expect(run()).rejects.toThrow("does not answer");
    expect(readManifest(folder).reduced).toBeNull();
  });
});

async function arrives(isThere: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    if (await isThere()) return;
    await pause(10);
  }
  throw new Error("did not come");
}
