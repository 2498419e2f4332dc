import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { evaluate, figuresOf, parseFormula } from "../../src/components/formula.js";
import type { MapNumber } from "../../src/components/ledger.js";
import type { Observation } from "../../src/components/rows.js";
import { pagesOf } from "../helpers/browser.js";
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

describe.each(PAGES)("page /%s", (path) => {
  test("has no number that cannot be traced, and none that its trace does not come to", async () => {
    const { page } = await open(path);
    await unfold(page);
    const { traced, untraced, unlinkedMarks } = await walk(page);
    expect(untraced).toEqual([]);
    expect(unlinkedMarks).toEqual([]);
    expect(traced.map(trouble).filter((said) => said !== null)).toEqual([]);
    await page.close();
  });
});
