import Big from "big.js";
import { expect } from "vitest";
import { evaluate, exactly, type Quantity } from "../../pipelines/formula/evaluate.js";
import { figuresOf } from "../../pipelines/formula/figures.js";
import { parseFormula } from "../../pipelines/formula/parse.js";
import { agrees } from "./shown.js";
import { tables } from "./views.js";
import { type TracedNumber, walk } from "./walk.js";

const figures = new Map(tables.observations.map((row) => [row.observation_id, row]));
const onMap = new Map(tables.map_numbers.map(({ id, value }) => [id, value]));

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
  if (formula === `[${alone}]` && dashed(text).includes(dashed(figures.get(alone)?.printed ?? "?"))) return null;
  return agrees(text, value) ? null : `${text}: ${formula} comes to ${value}`;
}

/** A text with one kind of dash, without blanks around it. */
function dashed(text: string): string {
  return text.replace(/\s*[–-]\s*/g, "-");
}

/** Expects that all numbers of a drawn page are traced, and that each trace comes to what is shown. */
export function expectTraced(root: Element, state = ""): void {
  const { traced, untraced, unlinkedMarks } = walk(root);
  expect(untraced, state).toEqual([]);
  expect(unlinkedMarks, state).toEqual([]);
  expect(
    traced.map(troubleOf).filter((said) => said !== null),
    state,
  ).toEqual([]);
}
