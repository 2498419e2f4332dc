import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildData } from "./build.js";
import { endPrograms } from "./engine/programs.js";
import { formatReceipt } from "./publish/receipt.js";
import { buildSite, frameworkCommand, frameworkEnvironment, seedCache } from "./site/framework.js";
import { addressOf, assertFree, portOf, serve } from "./site/serve.js";
import { stageSite } from "./site/stage.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const folders = {
  loaders: join(root, "data-loaders"),
  pipelines: join(root, "pipelines"),
  output: join(root, "src", "data"),
};

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
    const server = await serve(join(root, "dist"), port);
    console.log(`serving  ${addressOf(server)} (Ctrl+C ends it)`);
  },
  dev,
};

async function data(): Promise<void> {
  console.log(formatReceipt(await buildData(folders)));
}

async function site(): Promise<void> {
  console.log("site     building the pages ...");
  const started = performance.now();
  const built = await buildSite(root);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(built ? `site     dist/ built in ${seconds} s` : `site     dist/ is up to date (${seconds} s)`);
}

/** Framework's preview, with the tables rebuilt in a process of their own after each edit of a claim or a model. */
async function dev(): Promise<void> {
  await data();
  stageSite(root);
  seedCache(root);
  const port = process.env["PORT"] ?? "3000";
  spawn(process.execPath, [frameworkCommand(), "preview", "--no-open", "--host", "127.0.0.1", "--port", port], {
    cwd: root,
    env: frameworkEnvironment(),
    stdio: "inherit",
  }).on("exit", (code) => process.exit(code ?? 0));
  let timer: NodeJS.Timeout | undefined;
  const rebuild = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      spawn(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), "data"], {
        cwd: root,
        stdio: "inherit",
      });
    }, 150);
  };
  for (const folder of [folders.loaders, folders.pipelines]) watch(folder, { recursive: true }, rebuild);
  let staging: NodeJS.Timeout | undefined;
  const restage = () => {
    clearTimeout(staging);
    staging = setTimeout(() => stageSite(root), 50);
  };
  for (const folder of [join(root, "src"), folders.pipelines]) watch(folder, { recursive: true }, restage);
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
