import * as Plot from "@observablehq/plot";
import { usd } from "../../pipelines/text/en/values.js";
import type { Size } from "../base/sizes.js";
import { textWidth } from "../base/svg.js";
import { colour } from "../base/theme.js";
import type { MirrorPoint } from "../facts/mirror-rows.js";
import { usdTick } from "../text/en/base/format.js";
import { mirrorTip } from "../text/en/mirror.js";
import { traceAddress } from "../trace/address.js";
import { plot } from "./parts/plot.js";
import { readable } from "./parts/readable.js";
import { span, yearTicks } from "./parts/year-axis.js";

/** A side of the trade: what it is called, and its colour. */
interface Side {
  name: string;
  colour: string;
}

type Sides = Readonly<Record<MirrorPoint["side"], Side>>;

const LEFT = 58;
/** What stands before the name of a side, in the colour of its line, and its room. */
const DASH = "—";
const KEY = 18;

/**
 * Returns what both sides report, a line each over years, with the gap of each year between them; hollow points are
 * estimates, and the partner's report standing in for a missing one. US$ at FOB.
 */
export function mirrorLines(
  points: readonly MirrorPoint[],
  { size, sides }: { size: Size; sides: Sides },
): SVGSVGElement {
  const isNarrow = size.name === "narrow";
  const years = span(points.map(({ year }) => year));
  const right = 22 + KEY + Math.max(...Object.values(sides).map(({ name }) => textWidth(name, 12.5)));
  const lines = points.map((point) => ({ ...point, run: runOf(point, points) }));
  const hue = ({ side }: MirrorPoint) => sides[side].colour;
  const drawing = plot({
    width: size.width,
    height: isNarrow ? 300 : 360,
    marginLeft: LEFT,
    marginRight: right,
    marginTop: 14,
    marginBottom: 30,
    x: {
      domain: [years[0] ?? 0, (years.at(-1) ?? 0) + (years.length === 1 ? 1 : 0)],
      ticks: yearTicks(years, size.width - LEFT - right),
      tickSize: 0,
      label: null,
      tickFormat: String,
    },
    y: { zero: true, grid: true, ticks: 5, tickSize: 0, label: null, nice: true, tickFormat: usdTick },
    marks: [
      gaps(points),
      Plot.line(lines, { x: "year", y: "value", z: "run", stroke: hue, strokeWidth: 2.2 }),
      Plot.dot(points, {
        x: "year",
        y: "value",
        r: 3.6,
        fill: (point) => (isReport(point) ? hue(point) : colour.paper),
        stroke: hue,
        strokeWidth: 1.6,
        href: ({ formula }: MirrorPoint) => traceAddress(formula),
        title: (point: MirrorPoint) => mirrorTip(point, sides[point.side].name, usd(point.value)),
      }),
      ...endNames(points, sides),
    ],
  });
  return readable(drawing, "x");
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

/** The name of each side behind its last point and a dash in its colour, moved apart where both points are close. */
function endNames(points: readonly MirrorPoint[], sides: Sides) {
  const ends = (["own", "mirror"] as const).flatMap((side) => {
    const own = points.filter((point) => point.side === side);
    return own.length > 0 ? [own.reduce((a, b) => (b.year > a.year ? b : a))] : [];
  });
  const [first, second] = ends;
  const top = Math.max(...points.map(({ value }) => value));
  const last = Math.max(...points.map(({ year }) => year));
  const isClose = first && second && Math.abs(first.value - second.value) < top * 0.06;
  const upper = first && second && first.value >= second.value ? first : second;
  const shift = (end: MirrorPoint) => (!isClose ? 0 : end === upper ? -8 : 8);
  return ends.flatMap((end) => {
    const place = { x: last, y: "value", dy: shift(end), textAnchor: "start", fontWeight: 600 } as const;
    const { name, colour: hue } = sides[end.side];
    return [
      Plot.text([end], { ...place, dx: 10, text: [DASH], fill: hue, ariaHidden: "true" }),
      Plot.text([end], { ...place, dx: 10 + KEY, text: [name], fill: colour.ink }),
    ];
  });
}

function isReport({ isFilled, isEstimated }: MirrorPoint): boolean {
  return !isFilled && !isEstimated;
}

/** Consecutive years of a side share a run; a missing year and another source start a new one. */
function runOf(point: MirrorPoint, points: readonly MirrorPoint[]): string {
  const { side, publisher, isFilled } = point;
  const isOf = (other: MirrorPoint) =>
    other.side === side && other.publisher === publisher && other.isFilled === isFilled;
  let year = point.year;
  while (points.some((other) => isOf(other) && other.year === year - 1)) year--;
  return `${side}-${publisher}-${isFilled}-${year}`;
}
