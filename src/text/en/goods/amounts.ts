import { inUnit, plain } from "../../../../pipelines/text/en/values.js";
import type { Child } from "../../../base/dom.js";
import { type GoodFigure, type GoodPeriod, goodFormula } from "../../../facts/goods.js";
import { range } from "../../../trace/marks.js";
import { computed } from "../../../trace/number.js";
import { usdTick } from "../base/format.js";

/** What the words around a figure say of it, before the figure and where there is little room. */
const QUALIFIERS: Readonly<Record<string, string>> = {
  about: "about ",
  almost: "almost ",
  more_than: "more than ",
  at_least: "at least ",
  less_than: "less than ",
  up_to: "up to ",
};
const SHORT_QUALIFIERS: Readonly<Record<string, string>> = { ...QUALIFIERS, more_than: "over ", less_than: "under " };

const MILLION = 1e6;

/** An amount without the word of its unit, for the first of two: "1.28 million". */
function bare(value: number, unit: string): string {
  if (unit !== "t") return inUnit(value, unit);
  return value >= MILLION ? `${plain(value / MILLION, 3)} million` : plain(value, 0);
}

/** Amounts of goods in words. */
export const goodsAmounts = {
  /** With all its digits. */
  exact: (value: number, unit: string) => inUnit(value, unit),
  /** As a tip says it: "1.362 million tonnes", "over 655,000 tonnes". */
  short: (value: number, unit: string, qualifier = "exact") =>
    `${SHORT_QUALIFIERS[qualifier] ?? ""}${inUnit(value, unit)}`,
  /** As a drawing says it whose unit is named above it: "1.362 million", "over 655,000". */
  label: (value: number, unit: string, qualifier = "exact") =>
    `${SHORT_QUALIFIERS[qualifier] ?? ""}${bare(value, unit)}`,
  /** As a sentence says it: "1.36 million tonnes". */
  long(value: number, unit: string, qualifier = "exact"): string {
    const amount = unit === "t" ? `${bare(value, unit)} tonnes` : inUnit(value, unit);
    return `${QUALIFIERS[qualifier] ?? ""}${amount}`;
  },
  /** As an axis says it, whose unit is named above it. */
  tick(value: number, unit: string): string {
    if (value === 0) return "0";
    if (unit === "USD") return usdTick(value);
    if (unit !== "t") return inUnit(value, unit);
    return bare(value, unit);
  },
};

/** Returns the amount of a figure as a link, in a sentence. */
export function amountOf(figure: GoodFigure): HTMLElement {
  return computed(goodsAmounts.long(figure.value, figure.unit, figure.qualifier), goodFormula(figure));
}

/** Returns the good with its amount: "1.1 million tonnes of wheat flour", "21 railway locomotives". */
export function goodPhrase(figure: GoodFigure): Child {
  const { unit, value, qualifier, product_name } = figure;
  const name = product_name.includes(",") ? `${product_name},` : product_name;
  if (unit === "t") return [amountOf(figure), ` of ${name}`];
  if (unit !== "count") return [`${name} for `, amountOf(figure)];
  const isOne = value === 1 && qualifier === "exact";
  return isOne ? [computed("1 item", goodFormula(figure)), ` of ${name}`] : [amountOf(figure), ` ${name}`];
}

/** Returns the lowest and the highest figure of a period: "1.28 million to 1.36 million tonnes". */
export function rangeOf({ lines }: GoodPeriod): Child {
  const figures = lines.map(({ first }) => first).toSorted((a, b) => a.value - b.value);
  const [low, high] = [figures[0], figures.at(-1)];
  if (!low || !high) return null;
  return range(computed(bare(low.value, low.unit), goodFormula(low)), " to ", amountOf(high));
}

/** Returns a period as a sentence places something in it: "in 2024", "between July 2021 and June 2022". */
export function inPeriod({
  period,
  period_start,
  period_end,
}: Pick<GoodFigure, "period" | "period_start" | "period_end">): string {
  if (period_start === period_end) return `on ${period}`;
  const [from, to] = period.split(" – ");
  return to === undefined ? `in ${period}` : `between ${from} and ${to}`;
}

/** Returns words with a capital at their start. */
export function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
