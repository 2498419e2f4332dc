import * as Plot from "@observablehq/plot";
import { usd } from "../../pipelines/text/en/values.js";
import { colour } from "../base/theme.js";
import { chartWords } from "../text/en/chart.js";
import { traceAddress } from "../trace/address.js";
import { plot } from "./parts/plot.js";

/** A bar: what it stands for, its amount in US$ with its interval, and the formula that it follows from. */
export interface Bar {
  label: string;
  value: number;
  low?: number | null;
  high?: number | null;
  strong?: boolean;
  remark?: string;
  formula: string;
  /** The label where there is little room. */
  shortLabel?: string;
  /** A further number at the end of the label's line, with its own formula. */
  aside?: string;
  asideFormula?: string;
}

/** Returns horizontal bars, label above and amount behind each; the strong ones stand out. Amounts in US$. */
export function compareBars(
  bars: readonly Bar[],
  { width, format = usd }: { width: number; format?: (value: number) => string },
): SVGSVGElement {
  const title = (bar: Bar) => `${bar.label}: ${format(bar.value)}${bar.remark ? `\n${bar.remark}` : ""}`;
  return plot({
    width,
    height: bars.length * 50 + 12,
    marginLeft: 2,
    marginTop: 6,
    marginBottom: 6,
    marginRight: 74,
    x: { axis: null, domain: [0, Math.max(...bars.map((bar) => bar.high ?? bar.value))] },
    y: { axis: null, domain: bars.map((bar) => bar.label), padding: 0.12 },
    ariaLabel: chartWords.bars,
    marks: [
      Plot.barX(bars, {
        x: "value",
        y: "label",
        insetTop: 20,
        fill: (bar: Bar) => (bar.strong ? colour.accent : colour.grey),
        href: link,
        title,
      }),
      Plot.ruleX([0], { stroke: colour.rule }),
      ...labels(bars, title, width),
      asides(bars),
      amounts(bars, format),
    ],
  });
}

/** Labels above the bars, the strong ones bolder; with the remark where there is room. */
function labels(bars: readonly Bar[], title: (bar: Bar) => string, width: number) {
  const text = (bar: Bar) => {
    const whole = bar.remark ? `${bar.label} (${bar.remark})` : bar.label;
    return whole.length * 6.6 > width ? (bar.shortLabel ?? bar.label) : whole;
  };
  return [true, false].map((strong) =>
    Plot.text(bars, {
      filter: (bar: Bar) => Boolean(bar.strong) === strong,
      x: 0,
      y: "label",
      dy: -13,
      text,
      href: link,
      title,
      textAnchor: "start",
      fill: colour.ink,
      fontWeight: strong ? 600 : 400,
      fontSize: 13,
    }),
  );
}

function asides(bars: readonly Bar[]) {
  return Plot.text(bars, {
    filter: (bar: Bar) => Boolean(bar.aside),
    frameAnchor: "right",
    y: "label",
    dy: -13,
    dx: 70,
    text: (bar: Bar) => bar.aside ?? "",
    href: (bar: Bar) => traceAddress(bar.asideFormula ?? bar.formula),
    textAnchor: "end",
    fill: colour.soft,
    fontSize: 13,
  });
}

function amounts(bars: readonly Bar[], format: (value: number) => string) {
  return Plot.text(bars, {
    x: "value",
    y: "label",
    dy: 10,
    dx: 6,
    text: (bar: Bar) => format(bar.value),
    href: link,
    textAnchor: "start",
    fill: colour.ink,
    fontWeight: 600,
  });
}

function link(bar: Bar): string {
  return traceAddress(bar.formula);
}
