import * as Plot from "@observablehq/plot";
import { usd } from "../../pipelines/text/en/values.js";
import { usdTick } from "../base/format.js";
import { colour } from "../base/theme.js";
import type { MirrorPoint } from "../facts/mirror-rows.js";
import { traceAddress } from "../trace/number.js";
import { plot } from "./plot.js";

/**
 * Returns Kazakhstan's report and the partner's, a line each over years, with the gap of each year between them; hollow
 * points are estimates, and the partner's report standing in for a missing one. US$ at FOB.
 */
export function mirrorLines(
  points: readonly MirrorPoint[],
  { width, partner, document }: { width: number; partner: string; document?: Document },
): SVGSVGElement {
  const narrow = width < 560;
  const years = points.map(({ year }) => year);
  const domain: [number, number] = [Math.min(...years), Math.max(...years)];
  const lines = points.map((point) => ({ ...point, run: runOf(point, points) }));
  return plot({
    ...(document ? { document } : {}),
    width,
    height: narrow ? 300 : 360,
    marginLeft: 58,
    marginRight: narrow ? 96 : 120,
    marginTop: 14,
    marginBottom: 30,
    x: {
      domain,
      ticks: narrow ? 5 : 10,
      tickSize: 0,
      label: null,
      tickFormat: (year: number) => (narrow ? `’${String(year).slice(2)}` : String(year)),
    },
    y: {
      zero: true,
      grid: true,
      ticks: 5,
      tickSize: 0,
      label: null,
      nice: true,
      tickFormat: usdTick,
    },
    ariaLabel: "Lines of what both sides report",
    marks: [
      gaps(points),
      Plot.line(lines, { x: "year", y: "value", z: "run", stroke: hue, strokeWidth: 2.2 }),
      dots(points, partner),
      ...endNames(points, partner, domain[1]),
    ],
  });
}

/** The gap between both reports, in each year that has them. */
function gaps(points: readonly MirrorPoint[]) {
  const pairs = points.flatMap((own) => {
    const other = points.find(({ side, year }) => side === "mirror" && year === own.year);
    return own.side === "own" && other && isReport(own) && isReport(other)
      ? [{ year: own.year, from: own.value, to: other.value }]
      : [];
  });
  return Plot.link(pairs, { x1: "year", x2: "year", y1: "from", y2: "to", stroke: colour.rule, strokeWidth: 5 });
}

function dots(points: readonly MirrorPoint[], partner: string) {
  return Plot.dot(points, {
    x: "year",
    y: "value",
    r: 3.6,
    fill: (point) => (isReport(point) ? hue(point) : colour.paper),
    stroke: hue,
    strokeWidth: 1.6,
    href: ({ formula }) => traceAddress(formula),
    title: (point) => {
      const filled = point.isFilled ? " (the partner’s report)" : "";
      const estimated = point.isEstimated ? " (an estimate)" : "";
      return `${nameOf(point, partner)}, ${point.year}: ${usd(point.value)}${filled}${estimated}`;
    },
  });
}

/** The name of each side behind its last point, moved apart where both points are close. */
function endNames(points: readonly MirrorPoint[], partner: string, last: number) {
  const ends = (["own", "mirror"] as const).flatMap((side) => {
    const own = points.filter((point) => point.side === side);
    return own.length > 0 ? [own.reduce((a, b) => (b.year > a.year ? b : a))] : [];
  });
  const [first, second] = ends;
  const top = Math.max(...points.map(({ value }) => value));
  const close = first && second && Math.abs(first.value - second.value) < top * 0.06;
  const shift = (end: MirrorPoint) => (!close ? 0 : end.value === Math.max(...ends.map(({ value }) => value)) ? -8 : 8);
  return ends.map((end) =>
    Plot.text([end], {
      x: last,
      y: "value",
      dx: 10,
      dy: shift(end),
      text: (point) => nameOf(point, partner),
      textAnchor: "start",
      fill: hue,
      fontWeight: 600,
    }),
  );
}

function hue({ side }: MirrorPoint): string {
  return side === "own" ? colour.accent : colour.warm;
}

function nameOf({ side }: MirrorPoint, partner: string): string {
  return side === "own" ? "Kazakhstan" : partner;
}

function isReport({ isFilled, isEstimated }: MirrorPoint): boolean {
  return !isFilled && !isEstimated;
}

/** Consecutive years of a side share a run; a missing year starts a new one. */
function runOf(point: MirrorPoint, points: readonly MirrorPoint[]): string {
  let year = point.year;
  while (points.some((other) => other.side === point.side && other.year === year - 1)) year--;
  return `${point.side}-${year}`;
}
