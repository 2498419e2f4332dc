import { watch } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { buildData } from "./build.js";
import { endPrograms, runNode } from "./engine/programs.js";
import { assertDay, writeEdition } from "./publish/editions.js";
import { formatReceipt } from "./publish/receipt.js";
import { buildSite } from "./site/build.js";
import { addressOf, assertFree, portOf, serve } from "./site/serve.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const folders = {
  loaders: join(root, "data-loaders"),
  pipelines: join(root, "pipelines"),
  output: join(root, "src", "data"),
};

const dist = join(root, "dist");
const preview = join(root, ".build", "preview");

const commands: Record<string, () => Promise<void>> = {
  data,
  async build() {
    await data();
    await site();
  },
  async start() {
    const port = portOf(process.env);
    await assertFree(port);
    await data();
    await site();
    const server = await serve(dist, port);
    console.log(`serving  ${addressOf(server)} (Ctrl+C ends it)`);
  },
  edition,
  dev,
  async preview() {
    await data();
    await site(preview, { isPreview: true });
  },
};

async function data(): Promise<void> {
  console.log(formatReceipt(await buildData(folders)));
}

/** Dates the figures as they stand: keeps them as the edition of a day, and makes the tables that tell so. */
async function edition(): Promise<void> {
  const [day = ""] = process.argv.slice(3);
  assertDay(day);
  await data();
  const file = await writeEdition(folders.loaders, folders.output, day);
  console.log(`edition  ${relative(root, file)}`);
  await data();
}

async function site(target = dist, options: { isPreview?: boolean } = {}): Promise<void> {
  console.log("site     building the pages ...");
  const started = performance.now();
  const built = await buildSite(root, target, options);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const name = relative(root, target);
  console.log(built ? `site     ${name}/ built in ${seconds} s` : `site     ${name}/ is up to date (${seconds} s)`);
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
  const server = await serve(preview, port);
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

const [name = ""] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`unknown command "${name}"; known: ${Object.keys(commands).join(", ")}`);
  process.exitCode = 1;
} else {
  command().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
