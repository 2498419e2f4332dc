import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { hashFolder, hashOf, replaceFolder } from "../engine/folders.js";
import { runNode } from "../engine/programs.js";
import { stagedFolder, stageSite } from "./stage.js";

const STAMP = ".built-from";

/** Framework asks the registry for the versions of these, used or not, unless its cache holds a folder of the name. */
const NEVER_ASKED = [
  "react-dom",
  "react",
  "lodash",
  "arquero",
  "apache-arrow",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "mapbox-gl",
  "topojson-client",
  "parquet-wasm",
  "@observablehq/plot",
  "@observablehq/sample-datasets",
];

/**
 * Builds the static site of the project at `root` into `dist`, whole or not at all. Returns false where it was up to
 * date.
 */
export async function buildSite(root: string, dist = join(root, "dist")): Promise<boolean> {
  const hash = hashSite(root);
  if (existsSync(join(dist, STAMP)) && readFileSync(join(dist, STAMP), "utf8") === hash) return false;
  stageSite(root);
  seedCache(root);
  await replaceFolder(dist, async (folder) => {
    await runFramework(root, folder);
    finishPages(folder);
    writeFileSync(join(folder, STAMP), hash);
  });
  return true;
}

/** Makes Framework's cache such that nothing is looked up on the network. */
export function seedCache(root: string): void {
  for (const name of NEVER_ASKED) {
    mkdirSync(join(stagedFolder(root), ".observablehq", "cache", "_npm", `${name}@0.0.0`), { recursive: true });
  }
}

/** Returns the environment in which Framework runs here: no telemetry, and the folder it writes to. */
export function frameworkEnvironment(output?: string): NodeJS.ProcessEnv {
  return { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", ...(output ? { SITE_OUTPUT: output } : {}) };
}

/** Returns the file that runs Framework. */
export function frameworkCommand(): string {
  const home = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  return join(home, "dist", "bin", "observable.js");
}

function hashSite(root: string): string {
  const hashes = hashFolder(join(root, "src"));
  for (const folder of ["site", "formula", "text"]) {
    for (const [path, hash] of hashFolder(join(root, "pipelines", folder))) hashes.set(`${folder}/${path}`, hash);
  }
  for (const file of ["observablehq.config.ts", "package-lock.json"]) {
    hashes.set(file, readFileSync(join(root, file), "utf8"));
  }
  return hashOf(hashes);
}

async function runFramework(root: string, output: string): Promise<void> {
  const { ended, said } = await runNode([frameworkCommand(), "build"], {
    cwd: root,
    env: frameworkEnvironment(output),
  });
  if (!ended) throw new Error(`the site does not build:\n${said}`);
}

/** Mends what Framework leaves out of a page: its language, zooming, and a way past the header for the keyboard. */
function finishPages(folder: string): void {
  const broken: string[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".html")) continue;
    const html = readFileSync(join(folder, file), "utf8");
    if (html.includes("observablehq--error")) broken.push(file);
    writeFileSync(
      join(folder, file),
      html
        .replace("<html>", '<html lang="en">')
        .replace(", maximum-scale=1", "")
        .replace("<body>", '<body>\n<a class="skip-link" href="#observablehq-main">Skip to the content</a>'),
    );
  }
  if (broken.length > 0)
    throw new Error(`pages with errors in their code: ${broken.join(", ")}; run npm run dev to see them`);
}
