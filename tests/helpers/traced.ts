import { readFileSync } from "node:fs";
import { join } from "node:path";
import Big from "big.js";
import type { Page } from "playwright-core";
import { expect, inject } from "vitest";
import { evaluate, exactly, type Quantity } from "../../pipelines/formula/evaluate.js";
import { figuresOf, parseFormula } from "../../pipelines/formula/parse.js";
import type { MapNumber } from "../../src/rows/map-numbers.js";
import type { Observation } from "../../src/rows/observations.js";
import { agrees } from "./shown.js";
import { type TracedNumber, walk } from "./walk.js";

const site = inject("site");
const observations: Observation[] = rowsOf("observations");
const figures = new Map(observations.map((row) => [row.observation_id, row]));
const onMap = new Map(rowsOf<MapNumber>("map_numbers").map(({ id, value }) => [id, value]));

function rowsOf<Row>(name: string): Row[] {
  return JSON.parse(readFileSync(join(site.data, "pages", `${name}.json`), "utf8"));
}

function quantity(id: string): Quantity | null {
  const row = figures.get(id);
  const end = (value: number | null) => (value === null ? null : new Big(value));
  if (row) return { value: new Big(row.value), low: end(row.value_low), high: end(row.value_high) };
  const value = onMap.get(id);
  return value === undefined ? null : exactly(new Big(value));
}

/** What is wrong with a traced number: an unknown figure, a formula that is none, or another result than is shown. */
export function troubleOf({ text, formula, isText }: TracedNumber): string | null {
  const lost = figuresOf(formula).filter((id) => quantity(id) === null);
  if (lost.length > 0) return `${text}: no figure ${lost.join(", ")}`;
  const value = evaluate(parseFormula(formula), quantity)?.value.toNumber();
  if (value === undefined) return `${text}: ${formula} comes to nothing`;
  if (!isText || !/\d/.test(text)) return null;
  const [alone = ""] = figuresOf(formula);
  if (formula === `[${alone}]` && text.includes(figures.get(alone)?.printed ?? "?")) return null;
  return agrees(text, value) ? null : `${text}: ${formula} comes to ${value}`;
}

/** Expects that all numbers in sight are traced, and that each trace comes to what is shown. */
export async function expectTraced(page: Page, state = ""): Promise<void> {
  const { traced, untraced, unlinkedMarks } = await walk(page);
  expect(await page.locator(".observablehq--error, .observablehq--inspect").count(), state).toBe(0);
  expect(untraced, state).toEqual([]);
  expect(unlinkedMarks, state).toEqual([]);
  expect(
    traced.map(troubleOf).filter((said) => said !== null),
    state,
  ).toEqual([]);
}
