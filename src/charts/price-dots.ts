import * as Plot from "@observablehq/plot";
import { usd } from "../../pipelines/text/en/values.js";
import { usdTick } from "../base/format.js";
import { colour } from "../base/theme.js";
import type { LocomotiveSale } from "../rows/locomotives.js";
import { traceAddress } from "../trace/number.js";
import { plot } from "./plot.js";

/** A known price of a locomotive, US$ each. */
export type Price = Pick<
  LocomotiveSale,
  "importer_name" | "period" | "price_high" | "value_observation_id" | "items_observation_id" | "price_observation_id"
> & { price_per_item: number };

/** Returns the formula of a price: the one stated, else value by number. */
export function priceFormula(price: Price): string {
  return price.price_observation_id === null
    ? `[${price.value_observation_id}] / [${price.items_observation_id}]`
    : `[${price.price_observation_id}]`;
}

/** Returns a dot a known price, named by buyer and period; prices said to be "over" an amount carry an arrow. */
export function priceDots(
  prices: readonly Price[],
  { width, document }: { width: number; document?: Document },
): SVGSVGElement {
  const narrow = width < 560;
  return plot({
    ...(document ? { document } : {}),
    width,
    height: prices.length * 44 + 46,
    marginLeft: narrow ? 8 : 200,
    marginRight: 90,
    marginTop: 10,
    marginBottom: 28,
    x: {
      domain: [0, Math.max(...prices.map((price) => price.price_per_item)) * 1.08],
      grid: true,
      ticks: 4,
      tickFormat: usdTick,
      tickSize: 0,
      label: null,
    },
    y: { domain: prices.map(label), axis: narrow ? null : "left", tickSize: 0, label: null },
    ariaLabel: "Dots of known prices of locomotives",
    marks: [
      Plot.ruleX([0], { stroke: colour.rule }),
      Plot.ruleY(prices, { y: label, x1: 0, x2: "price_per_item", stroke: colour.rule }),
      Plot.dot(prices, {
        x: "price_per_item",
        y: label,
        r: 6,
        fill: colour.accent,
        href: link,
        title: (price: Price) => `${label(price)}: ${amount(price)}`,
      }),
      arrows(prices),
      amounts(prices),
      ...(narrow
        ? [Plot.text(prices, { x: 0, y: label, dx: 4, dy: -13, text: label, textAnchor: "start", fill: colour.ink })]
        : []),
    ],
  });
}

function arrows(prices: readonly Price[]) {
  return Plot.text(prices, {
    filter: (price: Price) => price.price_high === null,
    x: "price_per_item",
    y: label,
    dx: 9,
    text: () => "→",
    textAnchor: "start",
    fill: colour.accent,
    fontSize: 16,
  });
}

function amounts(prices: readonly Price[]) {
  return Plot.text(prices, {
    x: "price_per_item",
    y: label,
    dx: 26,
    text: amount,
    href: link,
    textAnchor: "start",
    fill: colour.ink,
    fontWeight: 600,
  });
}

function label(price: Price): string {
  return `${price.importer_name}, ${price.period}`;
}

function amount(price: Price): string {
  return `${price.price_high === null ? "over " : ""}${usd(price.price_per_item)}`;
}

function link(price: Price): string {
  return traceAddress(priceFormula(price));
}
