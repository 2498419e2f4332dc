import { cpSync, existsSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import Big from "big.js";
import { unzipSync } from "fflate";
import { asyncBufferFromUrl, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { lastData } from "../../pipelines/build.js";
import { writePart } from "../../pipelines/bulk/partitions.js";
import { literal, query } from "../../pipelines/engine/duckdb.js";
import { evaluate, exactly } from "../../pipelines/formula/evaluate.js";
import { figuresOf } from "../../pipelines/formula/figures.js";
import { parseFormula } from "../../pipelines/formula/parse.js";
import { sha256 } from "../../pipelines/publish/package.js";
import { isPartition } from "../../pipelines/publish/partition-path.js";
import { type Chart, drawnCharts } from "../../src/charts/chart.js";
import type { FlowsSlice } from "../../src/slices/flows.js";
import { cut } from "../../src/slices/flows.js";
import { figureCard } from "../../src/trace/figure-card.js";
import { ledgerOf } from "../../src/trace/figure-file.js";
import { flowFigures } from "../../src/trace/flow-figures.js";
import { sliceOfFlow } from "../../src/trace/flow-id.js";
import type { State } from "../../src/views/view.js";
import { buildData } from "../helpers/build.js";
import { type ComtradeRow, comtrade, Imports, withEngine } from "../helpers/bulk/trade.js";
import { givenBySql } from "../helpers/chart-sql.js";
import { nextStates, pagesOf, readPages } from "../helpers/pages.js";
import { loaders, root, scratchFolder } from "../helpers/project.js";
import { agrees } from "../helpers/shown.js";
import { serveSite } from "../helpers/site.js";
import { walk } from "../helpers/walk.js";
import { copyWorld } from "../helpers/world.js";

const CODES = { FIN: "246", ITA: "380", AZE: "31" };

/** Both reports of a trade that nobody had: two chapters with goods of their own, over three years. */
function invented(): ComtradeRow[] {
  const sides = [
    { reporter: CODES.FIN, partner: CODES.ITA, flow: "X", factor: 1 },
    { reporter: CODES.ITA, partner: CODES.FIN, flow: "M", factor: 1.2 },
    { reporter: CODES.FIN, partner: CODES.ITA, flow: "M", factor: 0.3 },
    { reporter: CODES.FIN, partner: CODES.AZE, flow: "X", factor: 2 },
  ];
  return ["2031", "2032", "2033"].flatMap((period, i) =>
    sides.flatMap(({ factor, ...side }) => {
      const row = (product: string, value: number) => ({
        ...side,
        ...{ period, product, description: `Made ${product}`, value: (value * factor * (1 + i / 10)).toFixed(2) },
      });
      return [
        row("TOTAL", 9e6),
        row("44", 5e6),
        row("440710", 3e6),
        row("440712", 2e6),
        row("27", 4e6),
        row("2710", 4e6),
      ];
    }),
  );
}

/** The world, with statistics that were brought in. */
async function worldWithImports() {
  const copy = copyWorld();
  for (const source of ["un-comtrade", "cepii-baci"]) {
    cpSync(join(loaders, "statistics", source), join(copy.loaders, "statistics", source), { recursive: true });
  }
  const imports = new Imports();
  await imports.bring("invented.csv", comtrade(...invented(), { value: "5", product: "27", customs: "C01" }));
  await buildData({ ...copy, imports: imports.folder });
  return { folder: copy.output, imports, copy };
}

const { folder, imports, copy } = await worldWithImports();
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const tables = readPages(join(folder, "pages"));
const slices = cut(tables);
const drawnPage = pagesOf(tables);

describe("what was brought in is published", () => {
  const years = ["2031", "2032", "2033"];
  const pathOf = (year: string) => `trade_flows/year=${year}/data.parquet`;

  it("as the file of each year, not copied where the disk can link", () => {
    for (const year of years) {
      const { flows } = JSON.parse(imports.record()).years[year];
      const [from, to] = [join(imports.folder, flows.file), join(folder, pathOf(year))].map((path) => statSync(path));
      expect(to?.ino).toBe(from?.ino);
      expect(read("SHA256SUMS")).toContain(`${flows.sha256}  ${pathOf(year)}\n`);
      expect(sha256(readFileSync(join(folder, pathOf(year))))).toBe(flows.sha256);
    }
  });

  it("in a Frictionless Data Package, with a description of each column", () => {
    const descriptor = JSON.parse(read("datapackage.json"));
    const ajv = new Ajv({ allErrors: true });
    addFormats.default(ajv);
    const schema = JSON.parse(readFileSync(join(root, "tests/fixtures/datapackage/datapackage-2.0.json"), "utf8"));
    const validate = ajv.compile(schema);
    validate(descriptor);
    expect(validate.errors).toBeNull();
    const own = descriptor.resources.filter(({ path }: { path: string }) => isPartition(path));
    expect(own.map(({ path, rows }: { path: string; rows: number }) => [path, rows])).toEqual(
      years.map((year) => [pathOf(year), 24]),
    );
    for (const { schema: described } of own) {
      expect(described.fields.map(({ name }: { name: string }) => name)).not.toContain("year");
      for (const field of described.fields) expect(field.description, field.name).toBeTruthy();
    }
  });

  it("not in the archive, whose own package names only what is in it", () => {
    const files = unzipSync(readFileSync(join(folder, "steppe-to-sea.zip")));
    const names = Object.keys(files).map((name) => name.split("/").at(-1));
    expect(names).toContain("trade_files.csv");
    const inside = Object.entries(files).find(([name]) => name.endsWith("datapackage.json"))?.[1];
    const described = JSON.parse(new TextDecoder().decode(inside)).resources.map(({ path }: { path: string }) => path);
    expect(described.filter((path: string) => !names.includes(path))).toEqual([]);
  });

  it("with the files that it comes from, and what was left out of them why", () => {
    const [, row] = read("trade_files.csv").trim().split("\n");
    expect(row).toMatch(/^[0-9a-f]{16},un-comtrade,invented\.csv,[0-9a-f]{64},\d+,\d{4}-\d\d-\d\d,73,72,1,/);
    expect(row).toContain("customs_procedure: 1");
  });

  it("with its rows and files on the page of downloads", async () => {
    const { parts } = await drawnPage("downloads");
    expect(parts["partitions"]?.querySelectorAll("tbody tr").length).toBe(3);
    expect(parts["partitions"]?.querySelector("td a")?.getAttribute("href")).toBe(
      "./data/trade_flows/year=2033/data.parquet",
    );
    const { parts: without } = await pagesOf({ ...tables, partitioned: undefined } as never)("downloads");
    expect(without["partitions"]?.textContent).toBe("");
  });

  it("and is known to be up to date until a partition is gone", async () => {
    const again = await buildData({ ...copy, imports: imports.folder });
    expect(again.skipped).not.toBeNull();
    const part = join(folder, pathOf("2032"));
    renameSync(part, `${part}.away`);
    expect(lastData({ ...copy, imports: imports.folder })).toBeNull();
    renameSync(`${part}.away`, part);
  });
});

/** Two million rows in the order and columns of a partition. */
const MANY = `
  select 'R' || r as reporter, 'P' || p as partner, 'un-comtrade' as source_id, lpad(c::varchar, 6, '0') as product,
    'export' as flow, null::tinyint as month, 'H5' as classification,
    (hash(r, p, c) % 1000000000 / 7)::decimal(18, 3) as value, null::decimal(18, 3) as net_weight, 'FOB' as valuation,
    'A' as obs_status, '0123456789abcdef' as file_id, (hash(c, p, r) % 10000000)::integer as row
  from range(10, 110) as reporters(r), range(10, 110) as partners(p), range(200) as products(c)
  order by reporter, partner, product`;

describe("a program that asks for ranges", () => {
  it("reads the rows of a pair from the served file, fetching little of it, as DuckDB reads them", async () => {
    const site = scratchFolder();
    const part = await withEngine((db) => writePart(db, join(site, "data"), "trade_flows/year=2030", MANY));
    const path = join(site, "data", part.file);
    const { address, close } = await serveSite(site);
    try {
      let fetched = 0;
      const counting: typeof fetch = async (...asked) => {
        const response = await fetch(...asked);
        if ((asked[1] as RequestInit | undefined)?.method !== "HEAD")
          fetched += Number(response.headers.get("content-length"));
        return response;
      };
      const file = await asyncBufferFromUrl({ url: `${address}/data/${part.file}`, fetch: counting });
      const filter = { reporter: { $eq: "R42" }, partner: { $eq: "P17" } };
      const rows = await parquetReadObjects({ file, columns: ["reporter", "partner", "product", "value"], filter });
      const [known] = await withEngine((db) =>
        query(
          db,
          `select count(*)::integer as count, sum(value)::double as value from read_parquet(${literal(path)})
            where reporter = 'R42' and partner = 'P17'`,
        ),
      );
      expect(rows.length).toBeGreaterThan(0);
      expect({ count: rows.length, value: rows.reduce((sum, { value }) => sum + Number(value), 0) }).toEqual({
        count: known?.["count"],
        value: expect.closeTo(Number(known?.["value"]), 0),
      });
      expect(fetched / part.bytes).toBeLessThan(0.1);
    } finally {
      await close();
    }
  });
});

/** What a formula of figures of imported statistics comes to. */
function comesTo(formula: string): number | undefined {
  const ids = figuresOf(formula);
  const files = [...new Set(ids.flatMap((id) => sliceOfFlow(id) ?? []))].map((name) => slices.get(name) as FlowsSlice);
  const ledger = ledgerOf(files.map((slice) => flowFigures(slice, new Set(ids))));
  const quantity = (id: string) => {
    const value = ledger.figure(id)?.value;
    return value === undefined ? null : exactly(new Big(value));
  };
  return evaluate(parseFormula(formula), quantity)?.value.toNumber();
}

describe("the page on goods", () => {
  const isOfFlows = (formula: string) => figuresOf(formula).some((id) => sliceOfFlow(id) !== null);

  it("traces every number of imported statistics in every state to what files give", async () => {
    const states: State[] = [
      {},
      { flow: "import" },
      { partner: "AZE" },
      { partner: "AZE", chapter: "44", year: "2032" },
    ];
    states.push(...nextStates(await drawnPage("goods", { partner: "ITA", chapter: "44" })));
    let seen = 0;
    for (const state of states) {
      const { all } = await drawnPage("goods", state);
      const { traced, untraced, unlinkedMarks } = walk(all);
      expect({ untraced, unlinkedMarks }, JSON.stringify(state)).toEqual({ untraced: [], unlinkedMarks: [] });
      for (const { text, formula, isText } of traced.filter((number) => isOfFlows(number.formula))) {
        const value = comesTo(formula);
        expect(value, `${text}: ${formula}`).toBeDefined();
        if (isText && /\d/.test(text))
          expect(agrees(text, value ?? 0), `${text}: ${formula} comes to ${value}`).toBe(true);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  it("leads from an amount to the row and the hash of its file", async () => {
    const { parts } = await drawnPage("goods", { partner: "ITA", year: "2032" });
    const cells = [...(parts["statistics"]?.querySelectorAll('[data-chart="goods-chapters"] td a') ?? [])];
    const own = cells.find(({ textContent }) => textContent === "$5,500,000");
    const formula = decodeURIComponent(
      own?.getAttribute("href")?.split("#=")[1] ?? own?.getAttribute("href")?.split("%3D")[1] ?? "",
    );
    const [id = ""] = figuresOf(formula);
    const slice = slices.get(sliceOfFlow(id) ?? "") as FlowsSlice;
    const ledger = ledgerOf([flowFigures(slice, new Set([id]))]);
    const row = ledger.figure(id);
    if (!row) throw new Error(`no figure ${id}`);
    const card = figureCard(row, ledger).textContent ?? "";
    const line = comtrade(...invented())
      .split("\n")
      .findIndex((text) => text.includes(",2032,246,X,380,") && text.includes(",H5,44,"));
    for (const words of [
      "5,500,000",
      `row ${line + 1}`,
      "invented.csv",
      JSON.parse(imports.record()).files[Object.keys(JSON.parse(imports.record()).files)[0] ?? ""].sha256,
    ]) {
      expect(card).toContain(words);
    }
  });

  it("gives the figures of its charts by one line of SQL", async () => {
    drawnCharts.clear();
    for (const state of [{}, { flow: "import" }, { chapter: "44", partner: "ITA" }] as State[]) {
      await drawnPage("goods", state);
      for (const name of ["goods-chapters", "goods-chapter-years"]) {
        const { given, figures } = await givenBySql(drawnCharts.get(name) as Chart<object>, folder);
        expect([given, figures > 2], name).toEqual([figures, true]);
      }
    }
  });

  it("is as it was where nothing was brought in, and says how that is done", async () => {
    const { flows, ...without } = tables;
    expect(flows?.map(({ partner }) => partner)).toEqual(["AZE", "ITA"]);
    const { parts } = await pagesOf(without)("goods");
    expect(parts["statistics"]?.textContent).toBe("");
    expect(parts["missing"]?.textContent).toContain("npm run import -- comtrade");
    expect((await drawnPage("goods")).parts["missing"]?.textContent).not.toContain("npm run import");
    expect(existsSync(join(folder, "pages", "flows.json"))).toBe(true);
  });
});
