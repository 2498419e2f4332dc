import * as Plot from "@observablehq/plot";
import { usd } from "../../pipelines/text/en/values.js";
import type { Size } from "../base/sizes.js";
import { textWidth } from "../base/svg.js";
import { colour } from "../base/theme.js";
import { usdTick } from "../text/en/base/format.js";
import { locomotiveWords } from "../text/en/locomotives.js";
import { traceAddress } from "../trace/address.js";
import { plot } from "./parts/plot.js";

/** A price of one locomotive, US$: what it is of, and the formula that it follows from. */
export interface PriceDot {
  label: string;
  value: number;
  formula: string;
  /** Whether it is only said to be over the amount. */
  isOpen: boolean;
  /** Whether it is the price that a reading of the article's sum comes to, which no source states. */
  isReading: boolean;
}

const MARGIN = { left: 8, right: 12 };

/**
 * Returns a dot a price, its label above; prices said to be over an amount carry an arrow, a ring is what the article
 * comes to.
 */
export function priceDots(prices: readonly PriceDot[], { size }: { size: Size }): SVGSVGElement {
  const most = Math.max(...prices.map(({ value }) => value));
  const room = size.width - MARGIN.left - MARGIN.right;
  const isLate = (price: PriceDot) => (price.value / (most * 1.04)) * room + 26 + textWidth(amount(price), 13) > room;
  return plot({
    width: size.width,
    height: prices.length * 44 + 46,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: 10,
    marginBottom: 28,
    x: {
      domain: [0, most * 1.04],
      grid: true,
      ticks: 4,
      tickFormat: usdTick,
      tickSize: 0,
      label: null,
    },
    y: { domain: prices.map(({ label }) => label), axis: null },
    marks: [
      Plot.ruleX([0], { stroke: colour.rule }),
      Plot.ruleY(prices, { y: "label", x1: 0, x2: "value", stroke: hue, dy: 7 }),
      Plot.dot(prices, {
        x: "value",
        y: "label",
        dy: 7,
        r: 6,
        fill: (price: PriceDot) => (price.isReading ? colour.paper : colour.accent),
        stroke: hue,
        strokeWidth: 2,
        href: link,
        title: (price: PriceDot) => `${price.label}: ${amount(price)}`,
      }),
      arrows(prices),
      amounts(prices.filter(isLate), { dx: 6, dy: -10, textAnchor: "end" }),
      ...[true, false].map((open) =>
        amounts(
          prices.filter((price) => !isLate(price) && price.isOpen === open),
          { dx: open ? 28 : 12, dy: 7, textAnchor: "start" },
        ),
      ),
      Plot.text(prices, {
        x: 0,
        y: "label",
        dx: 2,
        dy: -10,
        text: "label",
        textAnchor: "start",
        fill: colour.ink,
        fontSize: 13,
      }),
    ],
  });
}

function arrows(prices: readonly PriceDot[]) {
  return Plot.text(prices, {
    filter: "isOpen",
    x: "value",
    y: "label",
    dx: 9,
    dy: 7,
    text: () => "→",
    textAnchor: "start",
    fill: colour.accent,
    fontSize: 16,
  });
}

/** Amounts behind their dots, above those that have no room behind them. */
function amounts(prices: readonly PriceDot[], place: Plot.TextOptions) {
  return Plot.text(prices, {
    x: "value",
    y: "label",
    ...place,
    text: amount,
    href: link,
    fill: colour.ink,
    fontSize: 13,
    fontWeight: 600,
  });
}

function hue({ isReading }: PriceDot): string {
  return isReading ? colour.warm : colour.accent;
}

function amount({ value, isOpen }: PriceDot): string {
  return isOpen ? locomotiveWords.prices.over(usd(value)) : usd(value);
}

function link({ formula }: PriceDot): string {
  return traceAddress(formula);
}
