import * as Plot from "@observablehq/plot";
import { textWidth } from "../base/svg.js";
import { countryColour } from "../base/theme.js";
import type { MeasuredYear } from "../facts/partner-measures.js";
import { partnerWords } from "../text/en/partners.js";
import { traceAddress } from "../trace/address.js";
import { span, yearTicks } from "./parts/year-axis.js";

/** What is drawn of partners over years. */
export interface PartnersDrawn {
  points: readonly MeasuredYear[];
  /** The years of the axis, first and last. */
  years: readonly [number, number];
  /** How a value is written, beside a name and at a tick. */
  format: (point: MeasuredYear) => string;
  tick: (value: number) => string;
  scale: "linear" | "log";
  /** Whether values are places, of which the first stands at the top. */
  isRank: boolean;
  /** All countries, by whose order each has its colour. */
  countries: readonly string[];
}

/** Where partners stand in a drawing of several panels. */
export type Facets = Partial<Record<"fx" | "fy", (point: MeasuredYear) => number>>;

/**
 * Returns the lines and points of partners. A line runs through years that follow each other in one series; dots lead
 * over a year that is missing and over to another series.
 */
export function partnerMarks(
  { points, countries, format }: PartnersDrawn,
  { facets = {}, radius = 2.8 }: { facets?: Facets; radius?: number } = {},
) {
  const hue = ({ partner }: MeasuredYear) => countryColour(partner, countries);
  const steps = stepsOf(points);
  const link = (own: readonly Step[], options: Plot.LinkOptions) =>
    Plot.link(own, {
      x1: ({ from }: Step) => from.year,
      y1: ({ from }: Step) => from.amount,
      x2: ({ to }: Step) => to.year,
      y2: ({ to }: Step) => to.amount,
      stroke: ({ to }: Step) => hue(to),
      ...Object.fromEntries(Object.entries(facets).map(([name, of]) => [name, ({ to }: Step) => of(to)])),
      ...options,
    });
  return [
    link(
      steps.filter(({ isBroken }) => isBroken),
      { strokeWidth: 1.4, strokeDasharray: "1,4", strokeLinecap: "round" },
    ),
    link(
      steps.filter(({ isBroken }) => !isBroken),
      { strokeWidth: 2.2, strokeLinecap: "round" },
    ),
    Plot.dot(points, {
      x: "year",
      y: "amount",
      ...facets,
      stroke: hue,
      strokeWidth: 1.6,
      fill: hue,
      r: radius,
      href: ({ formula }: MeasuredYear) => traceAddress(formula),
      title: (point: MeasuredYear) => partnerWords.tip(point, format(point)),
    }),
  ];
}

/** Two points of a partner that follow each other. */
interface Step {
  from: MeasuredYear;
  to: MeasuredYear;
  /** Whether a year between them is missing or the series changes. */
  isBroken: boolean;
}

/** Returns every two points of a partner that follow each other. */
export function stepsOf(points: readonly MeasuredYear[]): Step[] {
  const sorted = points.toSorted((a, b) => a.year - b.year);
  return sorted.flatMap((to) => {
    const from = sorted.findLast((point) => point.partner === to.partner && point.year < to.year);
    return from ? [{ from, to, isBroken: from.year < to.year - 1 || from.series !== to.series }] : [];
  });
}

/** Returns the last point of each partner. */
export function lastPoints(points: readonly MeasuredYear[]): MeasuredYear[] {
  const sorted = points.toSorted((a, b) => a.year - b.year);
  return [...new Map(sorted.map((point) => [point.partner, point])).values()];
}

/** Returns the axis of years in a drawing or panel of some width. */
export function yearScale([from, to]: readonly [number, number], width: number): Plot.ScaleOptions {
  const pad = from === to ? 1 : 0;
  const ticks = yearTicks(span([from, to]), width);
  return { domain: [from - pad, to + pad], ticks, tickFormat: String, tickSize: 0, label: null };
}

/** Returns the axis of values: from zero, or in steps of ten times, or by places from the top. */
export function valueScale({ points, scale, isRank, tick }: PartnersDrawn): Plot.ScaleOptions {
  const amounts = points.map(({ amount }) => amount);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const common = { grid: true, tickSize: 0, label: null, tickFormat: tick };
  if (isRank) {
    const places = Array.from({ length: high }, (_, i) => i + 1);
    const ticks = places.length > 6 ? places.filter((place) => place % 2 === 1) : places;
    return { ...common, domain: [high + 0.4, 0.6], ticks };
  }
  if (scale === "log") {
    const ticks = logTicks(points);
    return { ...common, type: "log", domain: [low / ROOM, high * ROOM], ticks: ticks.length > 1 ? ticks : 5 };
  }
  return { ...common, domain: [Math.min(0, low), Math.max(0, high) || 1], nice: true, ticks: 5 };
}

/** Returns the room that the ticks of values need at the left. */
export function tickRoom({ points, scale, isRank, tick }: PartnersDrawn): number {
  const amounts = points.map(({ amount }) => amount);
  const ends = [Math.min(...amounts), Math.max(...amounts)].map((end) => Number(end.toPrecision(1)));
  const ticks = scale === "log" && !isRank ? logTicks(points) : ends;
  return Math.max(LEFT, ...ticks.map((value) => 1.15 * textWidth(tick(value)) + 10));
}

const LEFT = 54;

/** How far a scale of ratios reaches beyond its points. */
const ROOM = 1.3;

/** Whether each step of a scale of ratios is ten times the one below. */
export function isByTens(points: readonly MeasuredYear[]): boolean {
  const [first = 0, second = 0] = logTicks(points);
  return second === 10 * first;
}

/** The powers of ten among some values; with their double and fivefold where there are few of them. */
function logTicks(points: readonly MeasuredYear[]): number[] {
  const amounts = points.map(({ amount }) => amount);
  const [low, high] = [Math.min(...amounts) / ROOM, Math.max(...amounts) * ROOM];
  const first = Math.floor(Math.log10(low));
  const all = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, i) => first + i);
  const inside = (factors: readonly number[]) =>
    all
      .flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`)))
      .filter((value) => value >= low && value <= high);
  const tens = inside([1]);
  return tens.length >= 3 ? tens : inside([1, 2, 5]);
}
