import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { csvParse } from "d3-dsv";
import { runNode } from "../../pipelines/engine/programs.js";
import { compressFiles } from "../../pipelines/site/compress.js";
import { root } from "./numbers.js";

/** A bar of the chart that all draw: exports and imports by year. */
interface Bar {
  year: string;
  goods: string;
  amount: number;
}

/** Builds the same chart with other tools into folders of a site of their own. Returns the addresses of its pages. */
export async function buildRivals(site: string, scratch: string, target: string): Promise<Record<string, string>> {
  const bars = barsOf(readFileSync(join(site, "chart", "trade-by-year.csv"), "utf8"));
  mkdirSync(target);
  await framework(bars, join(scratch, "stock"), join(target, "framework"));
  page(target, "vega-lite", ["vega", "vega-lite", "vega-embed"], vegaLite(bars));
  page(target, "plotly", ["plotly.js-basic-dist-min"], plotly(bars));
  await compressFiles(target);
  return { "stock Framework": "framework/index.html", "Vega-Lite": "vega-lite.html", Plotly: "plotly.html" };
}

function barsOf(csv: string): Bar[] {
  return csvParse(csv).map((row) => ({
    year: row["Period"] ?? "",
    goods: row["Goods"] ?? "",
    amount: Number(row["Amount (US dollars)"]),
  }));
}

/** A project as Framework's own template has it, with Plot from node_modules and the rows as a file. */
async function framework(bars: readonly Bar[], project: string, output: string): Promise<void> {
  mkdirSync(join(project, "src"), { recursive: true });
  cpSync(join(root, "src", ".observablehq", "cache"), join(project, "src", ".observablehq", "cache"), {
    recursive: true,
  });
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"), "junction");
  const config = { title: "Stock", root: "src", output, globalStylesheets: [] };
  writeFileSync(join(project, "observablehq.config.js"), `export default ${JSON.stringify(config)};\n`);
  writeFileSync(join(project, "package.json"), '{"type":"module"}\n');
  writeFileSync(join(project, "src", "rows.json"), JSON.stringify(bars));
  const cell = `import * as Plot from "@observablehq/plot";
const rows = FileAttachment("rows.json").json();`;
  const chart = `display(Plot.plot({width: 760, color: {legend: true}, x: {type: "band"}, marks: [
  Plot.barY(rows, {x: "year", y: "amount", fill: "goods", tip: true})]}))`;
  const text = `# Trade by year\n\n\`\`\`js\n${cell}\n\`\`\`\n\n\`\`\`js\n${chart}\n\`\`\`\n`;
  writeFileSync(join(project, "src", "index.md"), text);
  const home = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  const env = { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true" };
  const { ended, said } = await runNode([join(home, "dist", "bin", "observable.js"), "build"], { cwd: project, env });
  if (!ended) throw new Error(`the stock page does not build:\n${said}`);
}

/** A page that loads the packages' own files for browsers and then runs some code. */
function page(target: string, name: string, packages: readonly string[], code: string): void {
  const scripts = packages.map((wanted) => {
    const home = join(root, "node_modules", wanted);
    const { jsdelivr, unpkg, main } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
    cpSync(join(home, jsdelivr ?? unpkg ?? main), join(target, `${wanted}.js`));
    return `<script src="${wanted}.js"></script>`;
  });
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>${scripts.join("")}
<main><h1>Trade by year</h1><div id="chart"></div></main><script>${code}</script></html>`;
  writeFileSync(join(target, `${name}.html`), html);
}

function vegaLite(bars: readonly Bar[]): string {
  const encoding = {
    x: { field: "year", type: "ordinal" },
    y: { field: "amount", type: "quantitative" },
    color: { field: "goods" },
    tooltip: [{ field: "year" }, { field: "goods" }, { field: "amount" }],
  };
  const spec = { width: 700, height: 300, data: { values: bars }, mark: "bar", encoding };
  return `vegaEmbed("#chart", ${JSON.stringify(spec)}, {renderer: "svg"})`;
}

function plotly(bars: readonly Bar[]): string {
  const names = [...new Set(bars.map(({ goods }) => goods))];
  const traces = names.map((name) => {
    const own = bars.filter(({ goods }) => goods === name);
    return { type: "bar", name, x: own.map(({ year }) => year), y: own.map(({ amount }) => amount) };
  });
  return `Plotly.newPlot("chart", ${JSON.stringify(traces)}, {barmode: "stack", width: 760, height: 400})`;
}
