import * as Plot from "@observablehq/plot";
import { usd } from "../../../pipelines/text/en/values.js";
import { textWidth } from "../../base/svg.js";
import { colour } from "../../base/theme.js";
import { formulaOf } from "../../facts/trade/trade-years.js";
import type { Annual } from "../../rows/annual.js";
import { traceAddress } from "../../trace/address.js";

/** A bar of a year in US$, and how high a line runs through it, if one does. */
export interface AmountBar {
  year: number;
  row: Annual;
  y1: number;
  y2: number;
  line: number | null;
}

/**
 * A bar whose amount is written out: over it; from its left edge on where it stands behind others as the last of them;
 * or on its foot, clear of a line that runs by its top.
 */
export interface Named<Bar extends AmountBar> {
  bar: Bar;
  place: "over" | "last" | "foot";
}

/** The room of an amount over a bar, and of signs behind it. */
const AMOUNT = 58;
const SIGNS = 16;
/** The lowest bar that has room for words on its foot, beside the highest. */
const TALL = 0.3;

/** Whether every bar has room for its amount. */
export function areRoomy(step: number): boolean {
  return step >= AMOUNT + SIGNS;
}

/** The bars that have room for their amount: all where a bar is as wide as it, else the highest and the last. */
export function labelled<Bar extends AmountBar>(bars: readonly Bar[], step: number): Named<Bar>[] {
  const upward = bars.filter(({ y2 }) => y2 >= 0);
  const top = upward.toSorted((a, b) => b.y2 - a.y2)[0];
  const last = upward.at(-1);
  if (!top || !last) return [];
  if (areRoomy(step)) {
    const isLow = ({ y2, line }: Bar) => line === null || line < y2 / 2 || y2 < TALL * top.y2;
    return upward.map((bar) => ({ bar, place: isLow(bar) ? "over" : "foot" }));
  }
  const both = Math.abs(top.year - last.year) * step > AMOUNT;
  return [{ bar: top, place: "over" }, ...(both ? [{ bar: last, place: "last" } as const] : [])];
}

/** How far an amount and its signs reach over the right end of the years. */
export function overhang({ bar, place }: Named<AmountBar>, domain: readonly number[], step: number): number {
  const wide = 1.07 * textWidth(usd(bar.row.value)) + SIGNS;
  const from = (domain.length - domain.indexOf(bar.year)) * step;
  return place === "last" ? wide - 0.9 * from : wide / 2 - (from - step / 2);
}

/** Amounts over their bars or on their feet. */
export function amounts(named: readonly Named<AmountBar>[], step: number) {
  const at = (place: Named<AmountBar>["place"], options: Plot.TextOptions) =>
    Plot.text(
      named.filter((one) => one.place === place).map(({ bar }) => bar),
      { ...LOOK, ...options },
    );
  const over = { ...OVER, dy: -9 };
  return [
    at("over", over),
    at("last", { ...over, textAnchor: "start", dx: -step * 0.4 }),
    at("foot", { y: 0, dy: -12, fill: colour.paper }),
  ];
}

const LOOK = {
  x: "year",
  text: ({ row }: AmountBar) => usd(row.value),
  href: ({ row }: AmountBar) => traceAddress(formulaOf(row)),
  fontWeight: 600,
};

/** How words stand over a bar, legible where a rule or the line runs through them. */
const OVER = {
  y: ({ y1, y2 }: AmountBar) => Math.max(y1, y2),
  fill: colour.ink,
  stroke: colour.paper,
  strokeWidth: 3,
};
