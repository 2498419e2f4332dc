import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as Plot from "@observablehq/plot";
import { autoType, csvParse } from "d3-dsv";
import { parseHTML } from "linkedom";
import { describe, expect, inject, it, type TestContext } from "vitest";
import { query, withDatabase } from "../../pipelines/engine/duckdb.js";
import { useDocument } from "../../src/draw/document.js";
import { cut } from "../../src/slices/downloads.js";
import { READING_EXAMPLES } from "../../src/tables/reading-examples.js";
import { needs } from "../helpers/needs.js";
import { readPages } from "../helpers/pages.js";
import { root, scratchFolder } from "../helpers/project.js";

const site = inject("site");
const html = readFileSync(join(site.dist, "downloads.html"), "utf8");
const page = parseHTML(html).document;
const builtFor = /<meta name="address" content="([^"]*)"/.exec(html)?.[1] ?? "https://ADDRESS-OF-THIS-SITE/";
const expected = cut(readPages(join(site.data, "pages")))
  .get("downloads")
  ?.questions[0]?.answer.map(({ year, value, months_covered }) => [year, value, months_covered]);

/** The lines of an example as they stand on the page, with another address in them. */
function linesOf(tool: string, address: string): string {
  const lines = page.querySelector(`[data-tool="${tool}"] pre`)?.textContent ?? "";
  expect(lines).toContain(builtFor);
  return lines.replaceAll(builtFor, address);
}

/** The last three numbers of each line that holds as many: year, value and months. */
function answerIn(said: string): number[][] {
  return said
    .split("\n")
    .map((line) => (line.match(/\d+(\.\d+)?(e[+-]?\d+)?/g) ?? []).slice(-3).map(Number))
    .filter((numbers) => numbers.length === 3);
}

function run(command: string, args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (error) throw error;
  expect(status, stderr).toBe(0);
  return stdout;
}

function saved(name: string, lines: string): string {
  const file = join(scratchFolder(), name);
  writeFileSync(file, lines);
  return file;
}

async function python(tool: string, context: TestContext): Promise<number[][]> {
  const isThere = spawnSync("python3", ["-c", `import ${tool}`]).status === 0;
  needs(context, isThere, `the package ${tool} of Python is not here`);
  return answerIn(run("python3", [saved("example.py", linesOf(tool, `${site.address}/`))]));
}

const versionOf = (name: string) =>
  JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version;

/** How each example is run, and the version that runs it where that is one of the packages of this project. */
const RUNNERS: Readonly<
  Record<string, { run: (context: TestContext) => Promise<number[][]>; version?: () => Promise<string> }>
> = {
  DuckDB: {
    run: () =>
      withDatabase(async (db) => {
        const rows = await query<{ year: number; value: number; months_covered: number }>(
          db,
          linesOf("DuckDB", `${site.dist}/`),
        );
        return rows.map((row) => [row.year, row.value, row.months_covered]);
      }),
    version: () =>
      withDatabase(async (db) => {
        const [row] = await query<{ version: string }>(db, "select version() as version");
        return `DuckDB ${row?.version.replace("v", "")}`;
      }),
  },
  pandas: { run: (context) => python("pandas", context) },
  polars: { run: (context) => python("polars", context) },
  R: {
    async run(context) {
      needs(context, spawnSync("Rscript", ["--version"]).status === 0, "R is not here (Debian package r-base-core)");
      return answerIn(run("Rscript", [saved("example.R", linesOf("R", `${site.address}/`))]));
    },
  },
  JavaScript: {
    async run() {
      return answerIn(run(process.execPath, [saved("example.mjs", linesOf("JavaScript", `${site.address}/`))]));
    },
    version: async () => `hyparquet ${versionOf("hyparquet")}`,
  },
  Observable: {
    async run() {
      useDocument();
      const shown: unknown[] = [];
      const d3 = { autoType, csv: async (url: string, type: typeof autoType) => csvParse(await textAt(url), type) };
      const program = new AsyncFunction("d3", "Plot", "display", linesOf("Observable", `${site.address}/`));
      await program(d3, Plot, (value: unknown) => shown.push(value));
      const [chart, rows] = shown as [SVGSVGElement, { year: number; value: number; months_covered: number }[]];
      expect(chart.querySelectorAll("rect")).toHaveLength(rows.length);
      return rows.map((row) => [row.year, row.value, row.months_covered]);
    },
    version: async () => `Observable Plot ${versionOf("@observablehq/plot")}`,
  },
};

const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...args: unknown[]) => Promise<void>;

async function textAt(url: string): Promise<string> {
  return (await fetch(url)).text();
}

describe("an example of the page", () => {
  for (const [tool, { run: answer, version }] of Object.entries(RUNNERS)) {
    it(`for ${tool} gives the answer of the page, with the versions that it names`, async (context) => {
      expect(await answer(context)).toEqual(expected);
      if (version) expect(READING_EXAMPLES.find((one) => one.tool === tool)?.ran).toBe(await version());
    });
  }

  it.each(READING_EXAMPLES)("for $tool says whether it is run", ({ tool, ran }) => {
    expect(Object.keys(RUNNERS).includes(tool)).toBe(ran !== null);
    const said = page.querySelector(`[data-tool="${tool}"] .note`)?.textContent ?? "";
    expect(said).toContain(ran === null ? "Not tested" : `Tested with ${ran}`);
  });

  it("for all of them has an answer, which the page shows", () => {
    expect(expected?.length).toBeGreaterThan(2);
    const years = [...page.querySelectorAll(".answer tbody tr")].map((row) => row.querySelector("td")?.textContent);
    expect(years).toEqual(expected?.map(([year]) => String(year)));
  });
});
