import { join } from "node:path";
import Big from "big.js";
import { describe, expect, it } from "vitest";
import { evaluate, exactly } from "../../../pipelines/formula/evaluate.js";
import { figuresOf } from "../../../pipelines/formula/figures.js";
import { parseFormula } from "../../../pipelines/formula/parse.js";
import { type Chart, drawnCharts } from "../../../src/charts/chart.js";
import { cut, type FlowsSlice } from "../../../src/slices/flows.js";
import { entriesOf } from "../../../src/slices/search.js";
import { figureCard } from "../../../src/trace/figure-card.js";
import { ledgerOf } from "../../../src/trace/figure-file.js";
import { flowFigures } from "../../../src/trace/flow-figures.js";
import { sliceOfFlow } from "../../../src/trace/flow-id.js";
import type { State } from "../../../src/views/view.js";
import { comtrade } from "../../helpers/bulk/trade.js";
import { invented, worldWithImports } from "../../helpers/bulk/world.js";
import { givenBySql } from "../../helpers/chart-sql.js";
import { nextStates, pagesOf, readPages } from "../../helpers/pages.js";
import { agrees } from "../../helpers/shown.js";
import { walk } from "../../helpers/walk.js";

const { folder, imports } = await worldWithImports();
const tables = readPages(join(folder, "pages"));
const slices = cut(tables);
const drawnPage = pagesOf(tables);

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
    const [{ sha256 }] = Object.values(JSON.parse(imports.record()).files) as [{ sha256: string }];
    const card = figureCard(row, ledger).textContent ?? "";
    const line = comtrade(...invented())
      .split("\n")
      .findIndex((text) => text.includes(",2032,246,X,380,") && text.includes(",H5,44,"));
    for (const words of ["5,500,000", `row ${line + 1}`, "invented.csv", sha256]) {
      expect(card).toContain(words);
    }
  });

  it("says how many chapters there are where no sum of all goods tells what is missing", async () => {
    const keyOf = async (flows: typeof tables.flows) => {
      const { parts } = await pagesOf({ ...tables, flows } as never)("goods", { partner: "ITA" });
      return parts["statistics"]?.querySelector('[data-chart="goods-chapters"]')?.textContent ?? "";
    };
    expect(await keyOf(tables.flows)).not.toContain("there may be more");
    const partial = tables.flows?.map((pair) => ({
      ...pair,
      chapters: pair.chapters.filter(({ product }) => product === "27"),
    }));
    expect(await keyOf(partial)).toMatch(/gives 1.chapter and no sum of all goods: there may be more/);
  });

  it("is told of on the first page, and names who gives what is drawn, and no other", async () => {
    const { parts } = await drawnPage("index");
    expect(parts["goodsStory"]?.textContent).toMatch(/statistics by chapter are on the page of goods/i);
    const { parts: without } = await pagesOf({ ...tables, flows: [] } as never)("index");
    expect(without["goodsStory"]?.textContent).not.toMatch(/statistics by chapter/);
    const [own] = tables.sources.filter(({ source_id }) => source_id === "un-comtrade");
    const reconciled = { ...own, source_id: "cepii-baci", publisher: "CEPII" };
    const flows = tables.flows?.map((pair) => ({
      ...pair,
      chapters: [
        ...pair.chapters,
        ...pair.chapters.map((one) => ({ ...one, side: "reconciled", source_id: "cepii-baci" })),
      ],
    }));
    const drawn = await pagesOf({ ...tables, sources: [...tables.sources, reconciled], flows } as never)("goods", {
      partner: "ITA",
    });
    expect(drawn.parts["lead"]?.textContent).not.toContain("CEPII");
    expect(drawn.parts["statistics"]?.querySelector('[data-chart="goods-chapters"]')?.textContent).not.toContain(
      "CEPII",
    );
  });

  it("is found by the chapters that are traded with the partner in front", () => {
    const { partner } = tables.focus[0] ?? {};
    const found = entriesOf({ ...tables, uses: new Map() }).filter(({ to }) => to.includes("chapter="));
    expect(found.map(({ to }) => to)).toContain(`goods?partner=${partner}&flow=export&chapter=27`);
    expect(found.every(({ to }) => to.includes(`partner=${partner}`))).toBe(true);
    expect(found[0]?.words).toMatch(/^HS export \d\d 2031 2032 2033$/);
  });

  it("gives the figures of its charts by one line of SQL", async () => {
    drawnCharts.clear();
    for (const state of [{}, { flow: "import" }, { chapter: "44", partner: "ITA" }] as State[]) {
      await drawnPage("goods", state);
      const months = state["chapter"] ? ["goods-chapter-months"] : [];
      for (const name of ["goods-chapters", "goods-chapter-years", ...months]) {
        const { given, figures } = await givenBySql(drawnCharts.get(name) as Chart<object>, folder);
        expect([given, figures > 2], name).toEqual([figures, true]);
      }
    }
  });

  it("shows a chapter by month as both sides report it, and breaks the lines where a month is missing", async () => {
    drawnCharts.clear();
    const { parts } = await drawnPage("goods", { partner: "ITA", chapter: "44" });
    const drawn = parts["statistics"]?.querySelector('[data-chart="goods-chapter-months"]');
    expect(drawn?.querySelector("h3")?.textContent).toMatch(/by month: most in May.2033, \$2\.4.m$/);
    const rows = [...(drawn?.querySelectorAll("tbody tr") ?? [])].map(({ textContent }) => textContent);
    expect(rows).toHaveLength(24);
    expect(rows[1]).toMatch(/^February.203144/);
    const picture = drawn?.querySelector("svg");
    // Either side's line breaks before May and at the end of the year, three years long.
    expect(picture?.querySelectorAll("path")).toHaveLength(2 * 3 * 2);
    expect(picture?.querySelectorAll("a")).toHaveLength(24);
  });

  it("is as it was where nothing was brought in, and says how that is done", async () => {
    const { flows, ...without } = tables;
    expect(flows?.map(({ partner }) => partner)).toEqual(["AZE", "ITA"]);
    const { parts } = await pagesOf(without)("goods");
    expect(parts["statistics"]?.textContent).toBe("");
    expect(parts["missing"]?.textContent).toContain("npm run import -- comtrade");
    expect((await drawnPage("goods")).parts["missing"]?.textContent).not.toContain("npm run import");
  });
});
