import { join } from "node:path";
import { parseArgs } from "node:util";
import { assertPassed, inUsage } from "../../data-loaders/commands.js";
import { focusSchema } from "../../data-loaders/lists/focus.js";
import { oneLine } from "../../data-loaders/read/hidden.js";
import { type Problem, ProblemsError } from "../../data-loaders/read/problems.js";
import { readYamlFile } from "../../data-loaders/read/yaml.js";
import { flowsOf, type Reduced, readManifest, writeManifest } from "../bulk/manifest.js";
import { broughtInSchemas } from "../publish/partitions.js";
import { differences } from "./answers.js";
import { inProcess } from "./in-process.js";
import { isLoaded, load, withWarehouse } from "./load.js";
import { reduce, withFlows } from "./reduce.js";
import type { Place } from "./server.js";

const USAGE =
  "usage: npm run warehouse -- <http://host:port> [--cluster name] [--nodes http://host:port,…] [--database name], " +
  "or npm run warehouse -- chdb";

/** Where `npm run warehouse` finds what it needs. */
export interface Paths {
  loaders: string;
  pipelines: string;
  imports: string;
  /** The folder in which ClickHouse as a library was installed, if it was. */
  chdb: string;
}

/** What is to reduce the rows: a server, or a library in this process. */
export type Target = Place | "chdb";

/** Returns what the arguments ask for. Throws an Error that says how they are written. */
export function targetOf(args: readonly string[]): Target {
  const name = { type: "string" } as const;
  const options = { cluster: name, nodes: name, database: name } as const;
  const { values, positionals } = inUsage(USAGE, () => parseArgs({ args: [...args], options, allowPositionals: true }));
  assertPassed(options, USAGE);
  const [first, ...more] = positionals;
  if (first === undefined || more.length > 0) throw new Error(USAGE);
  if (first === "chdb") return first;
  const { cluster = null, nodes = "", database = "steppe" } = values;
  for (const given of [cluster ?? "", database].filter(Boolean)) {
    if (!/^[A-Za-z_]\w*$/.test(given)) throw new Error(`"${given}": not a name of letters, digits and _\n${USAGE}`);
  }
  return { url: addressOf(first), cluster, nodes: nodes.split(",").filter(Boolean).map(addressOf), database };
}

function addressOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(`"${oneLine(given)}": not an address as http://host:8123\n${USAGE}`);
  }
  if (url.username || url.password) {
    throw new Error("name and password do not go into an address: put them into CLICKHOUSE_USER, CLICKHOUSE_PASSWORD");
  }
  return url.origin;
}

/** Has an engine reduce what was brought in, and keeps what it answers for the next builds. */
export async function warehouseCommand(target: Target, paths: Paths): Promise<void> {
  const started = performance.now();
  const { imports } = paths;
  const manifest = readManifest(imports);
  const rows = Object.values(manifest.years).reduce((sum, { flows }) => sum + flows.rows, 0);
  if (rows === 0) throw new Error("nothing was brought in yet; npm run import -- … does so");
  const country = focusOf(paths.loaders);
  const reduced = await withFlows(imports, manifest, async (db, scratch) => {
    const wanted = { folder: imports, manifest, country, scratch };
    if (target === "chdb") {
      const engine = await inProcess(paths.chdb, flowsOf(imports, manifest));
      const wrong = await differences(db, engine, scratch);
      if (wrong.length > 0) throw new Error(`${engine.name} reads other rows than were brought in`);
      console.log(`read      ${count(rows)} rows where they lie`);
      return reduce(db, engine, wanted);
    }
    return withWarehouse(target, async (warehouse) => {
      const where = warehouse.engine.flows;
      if (await isLoaded(db, warehouse, scratch)) console.log(`known     ${where} has these ${count(rows)} rows`);
      else {
        const tell = (year: number) => console.error(`loading   ${year} …`);
        await load(db, warehouse, { schema: broughtInSchemas(paths.pipelines).flows, scratch, tell });
        console.log(`loaded    ${count(rows)} rows into ${where}`);
      }
      return reduce(db, warehouse.engine, wanted);
    });
  });
  writeManifest(imports, { ...manifest, reduced });
  console.log([...linesOf(reduced), `time      ${((performance.now() - started) / 1000).toFixed(1)} s`].join("\n"));
}

function focusOf(loaders: string): string {
  const problems: Problem[] = [];
  const focus = readYamlFile("lists/focus.yaml", join(loaders, "lists", "focus.yaml"), focusSchema, problems);
  if (!focus) throw new ProblemsError(problems);
  return focus.value.reporter;
}

function linesOf({ engine, country, totals, chapters, sides }: Reduced): string[] {
  return [
    `reduced   by ${engine}, with the sums found on import`,
    `  totals    ${count(totals.rows)} rows: all goods`,
    `  chapters  ${count(chapters.rows)} rows: by chapter`,
    `  sides     ${count(sides.rows)} rows: what ${country} reports and what others report of it`,
  ];
}

const count = (number: number) => number.toLocaleString("en-US");
