import { existsSync, watch } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { assertNone, commandIn } from "../data-loaders/commands.js";
import { explained } from "../data-loaders/read/troubles.js";
import { type Folders, lastData, stageData } from "./build.js";
import { endPrograms, runNode } from "./engine/programs.js";
import { exchange, finishExchange, isLittered, isUnfinished, unstage } from "./engine/swap.js";
import { inTurn, isTaken } from "./engine/turn.js";
import { assertDay, writeEdition } from "./publish/editions.js";
import { formatReceipt } from "./publish/receipt.js";
import { isCurrent, type Site, siteOf, stageSite } from "./site/build.js";
import { addressOf, assertFree, portOf, serve } from "./site/serve.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const site = siteOf(root);
const preview = { ...site, dist: join(root, ".build", "preview"), isPreview: true };
const folders = {
  loaders: join(root, "data-loaders"),
  pipelines: join(root, "pipelines"),
  output: site.data,
  imports: join(root, "imports"),
} satisfies Folders;

/** The replies of services that were stored. */
const snapshots = join(root, "snapshots");

/** The tickets of the commands that are at work here. */
const turns = join(root, ".build", "turns");

const commands: Record<string, () => Promise<void>> = {
  data: () => build(null),
  build: () => build(site),
  preview: () => build(preview),
  start,
  edition,
  dev,
  import: bringIn,
  warehouse,
};

async function start(): Promise<void> {
  const port = portOf(process.env);
  await assertFree(port);
  await build(site);
  const server = await serve(site.dist, port);
  console.log(`serving  ${addressOf(server)} (Ctrl+C ends it)`);
}

/** Rebuilds the tables, and a site of them; both change together. Nothing is written where both are up to date. */
async function build(wanted: Site | null): Promise<void> {
  await bringInReplies();
  const targets = [folders.output, ...(wanted ? [wanted.dist] : [])];
  const last = isUnfinished(targets) ? null : lastData(folders);
  if (last && (!wanted || isCurrent(wanted))) {
    if (isLittered(targets) || isTaken(turns)) await alone(async () => finishExchange(targets)).catch(unlessRefused);
    console.log([formatReceipt(last), ...(wanted ? [`site     ${nameOf(wanted)} is up to date`] : [])].join("\n"));
    return;
  }
  await alone(async () => {
    finishExchange(targets);
    try {
      const { receipt, folder } = await stageData(folders);
      console.log(formatReceipt(receipt));
      const isNew = wanted && (await makeSite({ ...wanted, data: folder }));
      exchange([...(folder === folders.output ? [] : [folders.output]), ...(isNew ? [wanted.dist] : [])]);
    } finally {
      unstage(targets);
    }
  });
}

async function makeSite(wanted: Site): Promise<boolean> {
  console.log("site     building the pages ...");
  const started = performance.now();
  const isNew = await stageSite(wanted);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`site     ${nameOf(wanted)} ${isNew ? `built in ${seconds} s` : "is up to date"}`);
  return isNew;
}

/** Dates the figures as they stand: keeps them as the edition of a day, and makes the tables that tell so. */
async function edition(): Promise<void> {
  const [day = ""] = process.argv.slice(3);
  assertDay(day);
  await build(null);
  await alone(async () => {
    const file = await writeEdition(folders.loaders, folders.output, day);
    console.log(`edition  ${relative(root, file)}`);
  });
  await build(null);
}

/** Brings files of official statistics in, which the next build takes into its tables. */
async function bringIn(): Promise<void> {
  const { importCommand, wantedOf } = await import("./bulk/command.js");
  const wanted = wantedOf(process.argv.slice(3), { loaders: folders.loaders, folder: folders.imports });
  await alone(() => importCommand(wanted));
}

/** Has a cluster, or ClickHouse as a library, reduce what was brought in. */
async function warehouse(): Promise<void> {
  const { targetOf, warehouseCommand } = await import("./warehouse/command.js");
  const target = targetOf(process.argv.slice(3));
  await alone(() => warehouseCommand(target, { ...folders, chdb: join(root, ".build", "chdb") }));
}

/** Brings in the replies of services that were stored since the last time. */
async function bringInReplies(): Promise<void> {
  if (!existsSync(snapshots)) return;
  const { newReplies } = await import("./bulk/replies.js");
  const found = newReplies(folders.loaders, snapshots, folders.imports);
  if (found.length === 0) return;
  const { importCommand, wantedFor } = await import("./bulk/command.js");
  for (const { kind, paths } of found) {
    await alone(() => importCommand({ ...wantedFor(kind, paths), loaders: folders.loaders, folder: folders.imports }));
  }
}

/** Does what no other command of this project may do at the same time. */
function alone(work: () => Promise<void>): Promise<void> {
  return inTurn(turns, name, work);
}

/** Whoever may not write here can use what is there. */
function unlessRefused(error: unknown): void {
  if (!["EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
}

function nameOf({ dist }: Site): string {
  return `${relative(root, dist)}/`;
}

/**
 * Serves the pages as they will be published, and builds them anew after each edit, in a process of its own that reads
 * the code anew; what fails to build is told, and the pages stay as they were. Open pages reload themselves.
 */
async function dev(): Promise<void> {
  const port = portOf(process.env);
  await assertFree(port);
  const rebuild = () =>
    runNode(["--import", "tsx", fileURLToPath(import.meta.url), "preview"], { cwd: root, isHeard: true });
  await rebuild();
  const server = await serve(preview.dist, port);
  console.log(`serving  ${addressOf(server)} (Ctrl+C ends it); edits are followed`);
  let waiting: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const follow = (_: unknown, file: string | null) => {
    if (/(^|[\\/])(data|\.\w[^\\/]*)([\\/]|$)/.test(file ?? "")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running = running.then(rebuild);
    }, 150);
  };
  for (const folder of ["data-loaders", "pipelines", "src"]) watch(join(root, folder), { recursive: true }, follow);
}

/** Ends this process as the signal would have, which waits for nothing, after all that it runs. */
function end(signal: NodeJS.Signals): void {
  endPrograms();
  process.kill(process.pid, signal);
}

for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const) process.once(signal, end);

/** npm passes a signal on to its shell, which dies without a word: then this process has another parent. */
if (process.env["npm_lifecycle_event"] && process.platform !== "win32") {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end("SIGTERM"), 250).unref();
}

/** The commands that are told by arguments what to do. */
const ASKING: readonly string[] = ["edition", "import", "warehouse"];

const [name = "", ...args] = process.argv.slice(2);
try {
  const command = commandIn(commands, name);
  if (!ASKING.includes(name)) assertNone(name, args);
  await command();
} catch (error) {
  console.error(explained(error));
  process.exitCode = 1;
}
