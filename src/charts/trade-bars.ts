import * as Plot from "@observablehq/plot";
import { usd } from "../../pipelines/text/en/values.js";
import type { Size } from "../base/sizes.js";
import { textWidth } from "../base/svg.js";
import { colour } from "../base/theme.js";
import type { EventCount } from "../facts/event-counts.js";
import { formulaOf, seriesBreaks, type TradeYear } from "../facts/trade/trade-years.js";
import type { Annual } from "../rows/annual.js";
import { usdTick } from "../text/en/base/format.js";
import { tradeWords } from "../text/en/trade/trade.js";
import { eventYearAddress, traceAddress } from "../trace/address.js";
import { type AmountBar, amounts, areRoomy, labelled, overhang } from "./parts/bar-amounts.js";
import { hatching } from "./parts/hatch.js";
import { plot } from "./parts/plot.js";
import { readable } from "./parts/readable.js";
import { span, yearTicks } from "./parts/year-axis.js";

/** A bar of a year: exports go up, imports down, and a pale one stands for turnover of which a side is not stated. */
interface Bar extends AmountBar {
  kind: "export" | "import" | "total";
}

/** An axis without ticks or a name. */
const BARE = { tickSize: 0, label: null };
const MARGIN = { left: 58, right: 8 };
/** How high a rule between later series is, beside the highest bar. */
const SHORT = 0.1;
/** Years that a phone has room for. */
export const NARROW_YEARS = 16;

/** How bars are drawn: `small` is the name of a drawing beside a text, which has its hatching under that name. */
interface Options {
  size: Size;
  flow: Bar["kind"];
  events?: readonly EventCount[];
  small?: string;
}

/**
 * Returns bars of one partner's trade by year in US$: exports up, imports down, the balance as a line; where only the
 * turnover is stated, a pale bar; where one side alone is, that one. `flow` draws one side alone. Years of which a part
 * is stated are hatched; a broken rule says that another series begins; a mark on the axis that a year has dated
 * events. A `small` drawing with room for all amounts has no scale.
 */
export function tradeBars(years: readonly TradeYear[], { size, flow, events = [], small }: Options): SVGSVGElement {
  const shown = size.name === "narrow" ? years.slice(-NARROW_YEARS) : years;
  const bars = shown.flatMap((year) => barsOf(year, flow));
  const domain = span(shown.map(({ year }) => year));
  const count = Math.max(1, domain.length);
  const isBare = small !== undefined && areRoomy((size.width - 2 * MARGIN.right) / count);
  const left = isBare ? MARGIN.right : MARGIN.left;
  const whole = size.width - left - MARGIN.right;
  const named = labelled(bars, whole / count);
  const right = Math.max(MARGIN.right, ...named.map((name) => overhang(name, domain, whole / count)));
  const room = size.width - left - right;
  const step = room / count;
  const breaks = seriesBreaks(shown.flatMap(({ sides }) => sides[flow] ?? []));
  const hatched = hatching(`${small ?? "trade"}-${size.name}`);
  const fill = ({ kind, row }: Bar) => (row.is_partial ? hatched.fill : FILLS[kind]);
  const drawing = plot({
    width: size.width,
    height: small ? 200 : size.name === "narrow" ? 300 : 340,
    marginLeft: left,
    marginRight: right,
    marginTop: 40,
    marginBottom: 30,
    x: { ...BARE, type: "band", domain, padding: 0.2, ticks: yearTicks(domain, room), tickFormat: String },
    y: {
      ...BARE,
      grid: !isBare,
      ticks: isBare ? [] : 5,
      nice: true,
      tickFormat: (value: number) => usdTick(Math.abs(value)),
    },
    marks: [
      hatched.mark,
      ...breakMarks(breaks, {
        step,
        short: Math.max(...bars.map(({ y2 }) => y2)) * SHORT,
        before: (year) => left + domain.indexOf(year) * step,
      }),
      Plot.barY(bars, { x: "year", y1: "y1", y2: "y2", fill, stroke: edge, strokeWidth: 1, href, title }),
      Plot.ruleY([0], { stroke: colour.soft }),
      eventMarks(events.filter(({ year }) => domain.includes(year))),
      ...(flow === "total" ? balanceMarks(shown) : []),
      ...amounts(named, step),
    ],
  });
  return readable(drawing, "x");
}

function barsOf({ year, sides, balance }: TradeYear, flow: Bar["kind"]): Bar[] {
  const line = flow === "total" && balance ? balance.value : null;
  const bar = (row: Annual | undefined, kind: Bar["kind"], sign = 1): Bar[] =>
    row ? [{ year, row, kind, y1: 0, y2: sign * row.value, line }] : [];
  if (flow !== "total") return bar(sides[flow], flow);
  const { export: out, import: back, total } = sides;
  const areParts = !total || [out, back].every((row) => row?.period === total.period);
  return areParts ? [...bar(out, "export"), ...bar(back, "import", -1)] : bar(total, "total");
}

const FILLS = { export: colour.accent, import: colour.warm, total: "var(--accent-soft)" };

function edge({ kind }: Bar): string {
  return kind === "import" ? colour.warm : colour.accent;
}

function href({ row }: Bar): string {
  return traceAddress(formulaOf(row));
}

function title({ row }: Bar): string {
  return tradeWords.barTip(row, usd(row.value));
}

/** The balance of years that follow each other in one series, set off from bars; years without one break the line. */
function balanceMarks(years: readonly TradeYear[]) {
  const points = years.flatMap(({ year, balance, sides }) =>
    balance ? [{ year, ...balance, run: `${sides.export?.series}` }] : [],
  );
  const runs = points.map((point, i) => {
    let start = i;
    while (points[start - 1]?.year === (points[start]?.year ?? 0) - 1 && points[start - 1]?.run === point.run) start--;
    return { ...point, run: `${point.run}-${points[start]?.year}` };
  });
  const options = { x: "year", y: "value" };
  return [
    Plot.line(runs, { ...options, z: "run", stroke: colour.paper, strokeWidth: 4.4 }),
    Plot.line(runs, { ...options, z: "run", stroke: colour.ink, strokeWidth: 1.6 }),
    Plot.dot(runs, {
      ...options,
      r: 3.4,
      fill: colour.ink,
      stroke: colour.paper,
      href: ({ formula }: { formula: string }) => traceAddress(formula),
      title: ({ year, value }: { year: number; value: number }) => tradeWords.balanceTip(year, usd(value)),
    }),
  ];
}

/** Marks on the axis below the years that have dated events, which lead to them. */
function eventMarks(events: readonly EventCount[]) {
  return Plot.dot(events, {
    x: "year",
    frameAnchor: "bottom",
    dy: 24,
    symbol: "triangle",
    className: "count",
    r: 3,
    fill: colour.accent,
    href: ({ year }: EventCount) => eventYearAddress(year),
    title: ({ year, count }: EventCount) => tradeWords.eventsTip(year, count),
  });
}

/**
 * A rule before the year in which the first series ends, with its name over it: left of the rule, or from the edge on
 * where that has no room. Where later ones change, a short one on the axis.
 */
function breakMarks(
  breaks: ReturnType<typeof seriesBreaks>,
  { step, short, before }: { step: number; short: number; before: (year: number) => number },
) {
  const [first, ...later] = breaks;
  if (!first) return [];
  const words = tradeWords.seriesTo(first.from);
  const at = before(first.year);
  const isRoomy = textWidth(words) + 5 < at;
  const rule = { x: "year", dx: -step / 2, stroke: colour.faint };
  return [
    Plot.ruleX([first], { ...rule, strokeDasharray: "2,3" }),
    Plot.ruleX(later, { ...rule, y1: 0, y2: short, strokeDasharray: "2,3" }),
    Plot.text([first], {
      x: "year",
      dx: -step / 2 - (isRoomy ? 5 : at - 4),
      frameAnchor: "top",
      dy: -30,
      text: () => words,
      textAnchor: isRoomy ? "end" : "start",
      fill: colour.faint,
      fontSize: 12,
    }),
  ];
}
