import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import type { Observation } from "../../src/base/rows.js";
import type { MapNumber } from "../../src/trace/figure-index.js";
import { evaluate, figuresOf, parseFormula } from "../../src/trace/formula.js";
import { pagesOf, settled } from "../helpers/browser.js";
import { agrees } from "../helpers/shown.js";
import { PAGES } from "../helpers/site.js";
import { type TracedNumber, unfold, walk } from "../helpers/walk.js";

const site = inject("site");
const open = pagesOf(site.address);
const observations: Observation[] = rowsOf("observations");
const figures = new Map(observations.map((row) => [row.observation_id, row]));
const onMap = new Map(rowsOf<MapNumber>("map_numbers").map(({ id, value }) => [id, value]));

function rowsOf<Row>(name: string): Row[] {
  return JSON.parse(readFileSync(join(site.data, "pages", `${name}.json`), "utf8"));
}

function quantity(id: string) {
  const row = figures.get(id);
  if (row) return { value: row.value, low: row.value_low, high: row.value_high };
  const value = onMap.get(id);
  return value === undefined ? null : { value, low: value, high: value };
}

/** What is wrong with a traced number: an unknown figure, a formula that is none, or another result than is shown. */
function trouble({ text, formula, isText }: TracedNumber): string | null {
  const lost = figuresOf(formula).filter((id) => quantity(id) === null);
  if (lost.length > 0) return `${text}: no figure ${lost.join(", ")}`;
  const result = evaluate(parseFormula(formula), quantity);
  if (result === null || !Number.isFinite(result.value)) return `${text}: ${formula} comes to nothing`;
  if (!isText || !/\d/.test(text)) return null;
  const [alone = ""] = figuresOf(formula);
  if (formula === `[${alone}]` && text.includes(figures.get(alone)?.printed ?? "?")) return null;
  return agrees(text, result.value) ? null : `${text}: ${formula} comes to ${result.value}`;
}

/** Expects that all numbers in sight are traced, and that each trace comes to what is shown. */
async function expectTraced(page: Page, state = ""): Promise<void> {
  const { traced, untraced, unlinkedMarks } = await walk(page);
  expect(await page.locator(".observablehq--error, .observablehq--inspect").count(), state).toBe(0);
  expect(untraced, state).toEqual([]);
  expect(unlinkedMarks, state).toEqual([]);
  expect(
    traced.map(trouble).filter((said) => said !== null),
    state,
  ).toEqual([]);
}

describe.each(PAGES)("page /%s", (path) => {
  test("has no number that cannot be traced, and none that its trace does not come to", async () => {
    const { page } = await open(path);
    await unfold(page);
    await expectTraced(page);
    await page.close();
  });
});

describe("nor has any choice on", () => {
  /** Chooses every option of a list, walking the page after each. */
  async function everyOption(page: Page, label: string): Promise<void> {
    const list = page.getByLabel(label, { exact: true });
    for (const option of await list.locator("option").allInnerTexts()) {
      await list.selectOption({ label: option });
      await settled(page);
      await unfold(page);
      await expectTraced(page, `${label}: ${option}`);
    }
  }

  const choose = async (page: Page, ...labels: string[]) => {
    for (const label of labels) {
      await page.getByLabel(label, { exact: true }).check();
      await settled(page);
    }
  };

  test("Years: every partner, every flow", async () => {
    const { page } = await open("years");
    for (const flow of ["Turnover", "Exports", "Imports"]) {
      await choose(page, flow);
      await everyOption(page, "Kazakhstan’s trade with");
    }
    await page.close();
  });

  test("Years: parts of years", async () => {
    const { page } = await open("years");
    await everyOption(page, "To");
    await page.close();
  });

  test("Partners: every measure, flow and scale, and few or many partners", async () => {
    const { page } = await open("partners");
    for (const flow of ["Turnover", "Exports", "Imports"]) {
      for (const measure of ["US dollars", "Share of Kazakhstan’s trade", "Index"]) {
        await choose(page, flow, measure);
        await unfold(page);
        await expectTraced(page, `${flow}, ${measure}`);
      }
    }
    for (const box of (await page.getByRole("checkbox").all()).slice(1)) await box.uncheck();
    await settled(page);
    await expectTraced(page, "one partner");
    await page.close();
  });

  test("Disagreement: every report, both books of every partner, any factor", async () => {
    const { page } = await open("disagreement");
    await everyOption(page, "Whose report of trade");
    await everyOption(page, "Kazakhstan and");
    await page.getByLabel("imports", { exact: true }).check();
    await page.getByLabel(/^best figure/).check();
    await page.getByLabel("CIF as a multiple of FOB").fill("1.17");
    await settled(page);
    await everyOption(page, "Kazakhstan and");
    await page.close();
  });

  test("Missing: both sides, every flow", async () => {
    const { page } = await open("missing");
    for (const label of ["Exports", "Imports", "each partner, on Kazakhstan"]) {
      await choose(page, label);
      await expectTraced(page, label);
    }
    await page.close();
  });

  test("Routes: every line, and its sections", async () => {
    const { page } = await open("routes");
    await everyOption(page, "Line");
    await everyOption(page, "Show");
    await page.close();
  });
});

describe("the walk itself", () => {
  test("finds a number without a trace, a wrong one, and a mark without a link", async () => {
    const { page } = await open("locomotives");
    await page.evaluate(() => {
      const lead = document.querySelector(".lead");
      lead?.append(" And 77.7 million more.");
      const number = document.querySelector<HTMLElement>("a.number[href*='figures#']");
      if (number) number.textContent = "$999.9 m";
      const svg = document.querySelector("figure.chart svg");
      svg?.append(document.createElementNS("http://www.w3.org/2000/svg", "circle"));
    });
    const { traced, untraced, unlinkedMarks } = await walk(page);
    expect(untraced.join()).toContain("77.7 million");
    expect(traced.map(trouble).filter((said) => said !== null)).toHaveLength(1);
    expect(unlinkedMarks).toHaveLength(1);
    await page.close();
  });
});
