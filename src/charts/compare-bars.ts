import * as Plot from "@observablehq/plot";
import { usd } from "../../pipelines/text/en/values.js";
import { wrapped } from "../base/svg.js";
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

/** How wide a letter of a label is, and how high a line of it. */
const [LETTER, LINE] = [6.6, 16];
const SIZE = 13;

/** Returns horizontal bars, label above and amount behind each; the strong ones stand out. Amounts in US$. */
export function compareBars(
  bars: readonly Bar[],
  { width, format = usd }: { width: number; format?: (value: number) => string },
): SVGSVGElement {
  const title = (bar: Bar) => `${bar.label}: ${format(bar.value)}${bar.remark ? `\n${bar.remark}` : ""}`;
  const lines = Math.max(...bars.map((bar) => labelLines(bar, width).length));
  const over = LINE * (lines - 1);
  return plot({
    width,
    height: bars.length * (50 + over) + 12,
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
        insetTop: 20 + over,
        fill: (bar: Bar) => (bar.strong ? colour.accent : colour.grey),
        href: link,
        title,
      }),
      Plot.ruleX([0], { stroke: colour.rule }),
      ...labels(bars, title, { width, over }),
      asides(bars),
      amounts(bars, format, over),
    ],
  });
}

/** Labels above the bars, the strong ones bolder; with the remark where there is room. */
function labels(bars: readonly Bar[], title: (bar: Bar) => string, at: { width: number; over: number }) {
  return [true, false].map((strong) =>
    Plot.text(bars, {
      filter: (bar: Bar) => Boolean(bar.strong) === strong,
      x: 0,
      y: "label",
      dx: 4,
      dy: -8 + at.over / 2,
      text: (bar: Bar) => labelLines(bar, at.width).join("\n"),
      lineAnchor: "bottom",
      lineHeight: LINE / SIZE,
      href: link,
      title,
      textAnchor: "start",
      fill: colour.ink,
      fontWeight: strong ? 600 : 400,
      fontSize: SIZE,
    }),
  );
}

/** A label with its remark where there is room, else the short one, in two lines where that is too long as well. */
function labelLines(bar: Bar, width: number): string[] {
  const whole = bar.remark ? `${bar.label} (${bar.remark})` : bar.label;
  const isTooLong = (text: string) => text.length * LETTER > width;
  const text = isTooLong(whole) ? (bar.shortLabel ?? bar.label) : whole;
  return isTooLong(text) ? wrapped(text, width, SIZE) : [text];
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

function amounts(bars: readonly Bar[], format: (value: number) => string, over: number) {
  return Plot.text(bars, {
    x: "value",
    y: "label",
    dy: 10 + over / 2,
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
