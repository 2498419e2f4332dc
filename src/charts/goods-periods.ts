import { roving } from "../base/roving.js";
import type { Size } from "../base/sizes.js";
import { label, s, wrapped } from "../base/svg.js";
import { colour } from "../base/theme.js";
import { type FigureLine, type GoodPeriod, goodFormula, isDisputed, PERIOD_KINDS } from "../facts/goods.js";
import { isDoubtful } from "../facts/to-use.js";
import { goodsAmounts } from "../text/en/goods/amounts.js";
import { goodsWords } from "../text/en/goods/goods.js";
import { figureAddress, traceAddress } from "../trace/address.js";
import { intervalPath } from "./parts/interval-path.js";
import { type LinkedWords, linkedLines } from "./parts/linked-lines.js";
import { type NiceAxis, niceAxis } from "./parts/nice-axis.js";
import { readable } from "./parts/readable.js";

/** Where things stand, in pixels: periods and sources beside the axis where there is room, else above it. */
interface Plan {
  isNarrow: boolean;
  width: number;
  /** Where sources begin, and their room. */
  sources: number;
  room: number;
  from: number;
  to: number;
  axis: NiceAxis;
  x: (value: number) => number;
  unit: string;
  hatch: string;
}

const MARK = 4.5;
const LINE = 15;
const TOP = 24;
/** How far a band without an end goes beyond its figure, in pixels. */
const OPEN = 26;

/**
 * Returns the amounts of one good by period: calendar years, other twelve months, and parts of years apart from each
 * other, each the latest first. A bar is the figure to use, hatched where it is of less than a year; every source's
 * figure is a dot, with a band for what its rounding and wording allow.
 */
export function goodsPeriods(periods: readonly GoodPeriod[], { size }: { size: Size }): SVGSVGElement {
  const plan = planOf(periods, size);
  let y = TOP;
  const drawn = PERIOD_KINDS.flatMap((kind) => {
    const own = periods.filter((period) => period.kind === kind);
    if (own.length === 0) return [];
    const heading = label(goodsWords.periods.kinds[kind], 0, y + 18, { "font-weight": 600, "font-size": 13 });
    const halo = s("path", { d: `M0 ${y + 26}H${plan.width}`, stroke: colour.soft });
    y += 34;
    const rows = own.map((period, i) => {
      const row = periodRow(period, { plan, top: y, isFirst: i === 0 });
      y = row.bottom;
      return row.marks;
    });
    y += 8;
    return [s("g", {}, heading, halo, rows)];
  });
  const height = y + 18;
  const drawing = s(
    "svg",
    { viewBox: `0 0 ${size.width} ${height}`, width: size.width, height, "font-size": 12 },
    hatching(plan.hatch),
    axisMarks(plan, y),
    drawn,
  );
  return readable(roving(drawing as SVGSVGElement), "y");
}

function planOf(periods: readonly GoodPeriod[], { name, width }: Size): Plan {
  const isNarrow = name === "narrow";
  const figures = periods.flatMap(({ lines }) => lines.map(({ first }) => first));
  const unit = figures[0]?.unit ?? "";
  const axis = axisOf(
    figures.flatMap(({ value, high }) => [value, high ?? value]),
    { unit, most: isNarrow ? 3 : 4 },
  );
  const [from, to] = isNarrow ? [2, width - 14] : [340, width - 92];
  const x = (value: number) => from + (value / (axis.to || 1)) * (to - from);
  const room = isNarrow ? width - 96 : 180;
  return { isNarrow, width, sources: isNarrow ? 0 : 152, room, from, to, axis, x, unit, hatch: `goods-part-${name}` };
}

/** The axis from nothing on; where things are counted, there is nothing between one and two of them. */
function axisOf(values: readonly number[], { unit, most }: { unit: string; most: number }): NiceAxis {
  const axis = niceAxis([0, ...values], most);
  return unit === "count" ? { ...axis, ticks: axis.ticks.filter(Number.isInteger) } : axis;
}

/** The filling of bars of less than a year, named by the size: one in a drawing that is hidden fills no other. */
function hatching(id: string): SVGElement {
  return s(
    "defs",
    {},
    s(
      "pattern",
      { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      s("path", { d: "M0 0H6V6H0Z", fill: colour.paper }),
      s("path", { d: "M0 0H2V6H0Z", fill: colour.accent, opacity: 0.45 }),
    ),
  );
}

function axisMarks({ axis, x, isNarrow, unit }: Plan, bottom: number): SVGElement {
  const last = axis.ticks.length - 1;
  const anchor = (i: number) => (i === 0 && isNarrow ? "start" : i === last && isNarrow ? "end" : "middle");
  const at = (i: number, value: number) => (i === last && isNarrow ? x(value) + 12 : x(value));
  return s(
    "g",
    { class: "axis" },
    axis.ticks.map((tick) => s("path", { d: `M${x(tick).toFixed(1)} ${TOP - 8}V${bottom}`, stroke: colour.rule })),
    [TOP - 12, bottom + 14].map((y) =>
      axis.ticks.map((tick, i) =>
        label(goodsAmounts.tick(tick, unit), at(i, tick), y, { "text-anchor": anchor(i), fill: colour.soft }),
      ),
    ),
  );
}

/** The figures of one period, a line for those that say the same. */
function periodRow(period: GoodPeriod, { plan, top, isFirst }: { plan: Plan; top: number; isFirst: boolean }) {
  const head = headWords(period, plan);
  let y = top + (plan.isNarrow ? head.length * LINE + 6 : 4);
  const lines = period.lines.map((line) => {
    const names = linkedLines(sourceWords(line), plan.room, 12);
    const own = { line, names, top: y };
    y += Math.max(1, names.length) * LINE + (plan.isNarrow ? 20 : 7);
    return own;
  });
  const bottom = Math.max(y, top + head.length * LINE + 8);
  const marks = s(
    "g",
    {},
    !isFirst && s("path", { d: `M0 ${top - 2}H${plan.width}`, stroke: colour.rule, opacity: 0.7 }),
    head.map(({ text, fill, weight, cls }, i) =>
      label(text, 0, top + 15 + i * LINE, { class: cls, fill, "font-weight": weight }),
    ),
    lines.map(({ line, names, top: at }) => [
      nameLines(names, plan, at),
      amount(line, plan, at + 11),
      mark(line, period, { plan, y: plan.isNarrow ? at + names.length * LINE + 8 : at + 8 }),
    ]),
  );
  return { marks, bottom: bottom + 2 };
}

/** The words that stand at the head of a period: which it is, whose books it is from, and how far sources agree. */
function headWords(period: GoodPeriod, { isNarrow, width }: Plan) {
  const room = isNarrow ? width : 142;
  const lines = (words: string | null, fill: string, weight: number, cls: string | null = null) =>
    (words === null ? [] : wrapped(words, room, 12.5)).map((text) => ({ text, fill, weight, cls }));
  const { agreement, reportedBy } = goodsWords.periods;
  return [
    ...lines(period.period, colour.ink, 600),
    ...lines(reportedBy(period.used), colour.soft, 400),
    ...lines(agreement(period), isDisputed(period) ? colour.bad : colour.soft, 400, "count"),
  ];
}

/** Who states the figures of a line, each name leading to its figure. */
function sourceWords({ figures, first }: FigureLine): LinkedWords[] {
  return figures.map((figure, i) => {
    const isLast = i === figures.length - 1;
    const doubt = isLast && isDoubtful(first) ? goodsWords.periods.doubtful : "";
    return { text: `${figure.publisher}${doubt}${isLast ? "" : ","}`, href: figureAddress(figure.observation_id) };
  });
}

function nameLines(lines: readonly LinkedWords[][], { sources }: Plan, top: number): SVGElement[] {
  return lines.map((line, i) =>
    label(
      line.map(({ text, href }, j) => [
        j > 0 && " ",
        s("a", { href, class: "about" }, s("tspan", { fill: colour.soft }, text)),
      ]),
      sources,
      top + 11 + i * LINE,
      {},
      colour.paper,
    ),
  );
}

function amount({ first, isUsed }: FigureLine, { width }: Plan, y: number): SVGElement {
  const words = goodsAmounts.label(first.value, first.unit, first.qualifier);
  return label(
    s("a", { href: traceAddress(goodFormula(first)) }, s("tspan", { fill: lookOf(first).words }, words)),
    width,
    y,
    { "text-anchor": "end", "font-weight": isUsed ? 600 : 400 },
    colour.paper,
  );
}

function lookOf(figure: FigureLine["first"]) {
  if (isDoubtful(figure)) return { hue: colour.faint, words: colour.soft };
  return figure.agrees ? { hue: colour.accent, words: colour.ink } : { hue: colour.bad, words: colour.bad };
}

function mark({ first, isUsed }: FigureLine, { kind }: GoodPeriod, { plan, y }: { plan: Plan; y: number }): SVGElement {
  const { x, axis, from, hatch } = plan;
  const { hue } = lookOf(first);
  const at = x(first.value);
  const perPixel = axis.to / (x(axis.to) - from);
  const open = { from: Math.max(0, first.value - OPEN * perPixel), to: first.value + OPEN * perPixel };
  const band = intervalPath(first, { from: 0, to: axis.to, x, y, half: 4 });
  const isOpen = first.low === null || first.high === null;
  const isHollow = isDoubtful(first) || !isUsed;
  const bar = { d: `M${from} ${y - 6}H${at.toFixed(1)}V${y + 6}H${from}Z`, stroke: hue, "stroke-width": 1 };
  return s(
    "a",
    { href: traceAddress(goodFormula(first)) },
    s("title", {}, goodsWords.periods.tip(first)),
    isUsed && s("path", { ...bar, fill: kind === "part" ? `url(#${hatch})` : barFill(first) }),
    s("path", { d: isOpen ? intervalPath(first, { ...open, x, y, half: 4 }) : band, fill: hue, opacity: 0.3 }),
    s("circle", { cx: at, cy: y, r: MARK, fill: isHollow ? colour.paper : hue, stroke: hue, "stroke-width": 1.8 }),
  );
}

/** The filling of a bar of a whole year: none where its figure is doubtful. */
function barFill(figure: FigureLine["first"]): string {
  return isDoubtful(figure) ? colour.paper : "var(--accent-soft)";
}
