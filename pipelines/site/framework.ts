import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runNode } from "../engine/programs.js";

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

/** What Framework writes for pages that run code, which these do not. */
const RUNTIME = ["_observablehq", "_npm", "_node", "_import", "_file"];

/** Builds the pages of the project at `root`, with their places empty, into `output`. */
export async function buildPages(root: string, output: string): Promise<void> {
  seedCache(root);
  const env = { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", SITE_OUTPUT: output };
  const { ended, said } = await runNode([frameworkCommand(), "build"], { cwd: root, env });
  if (!ended) throw new Error(`the pages do not build:\n${said}`);
  for (const folder of RUNTIME) rmSync(join(output, folder), { recursive: true, force: true });
  const pages = readdirSync(output, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  const htmls = pages.map((page) => ({ page, html: readFileSync(join(output, page), "utf8") }));
  const broken = htmls.filter(({ html }) => html.includes("observablehq--error"));
  if (broken.length > 0) throw new Error(`pages with code in them: ${broken.map(({ page }) => page).join(", ")}`);
  for (const { page, html } of htmls) writeFileSync(join(output, page), withoutRuntime(html));
}

/** Makes Framework's cache such that nothing is looked up on the network. */
function seedCache(root: string): void {
  for (const name of NEVER_ASKED) {
    mkdirSync(join(root, "src", ".observablehq", "cache", "_npm", `${name}@0.0.0`), { recursive: true });
  }
}

/** Returns the file that runs Framework. */
function frameworkCommand(): string {
  const home = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  return join(home, "dist", "bin", "observable.js");
}

function withoutRuntime(html: string): string {
  return html
    .replace(/<link rel="(?:modulepreload|preload)"[^>]*>\n?/g, "")
    .replace(/<script type="module">[\s\S]*?<\/script>\n?/g, "");
}
