import * as Plot from "@observablehq/plot";
import { category } from "../base/theme.js";
import { traceAddress } from "../trace/number.js";
import { plot } from "./plot.js";

/** One partner's value in one year, already in the measure drawn, and the formula it follows from. */
export interface Point {
  partner: string;
  partner_name: string;
  year: number;
  amount: number;
  formula: string;
}

/**
 * Returns a line a partner over years, named at its end; points link to their observations. A line is not drawn over
 * years without a figure. `rank` turns the axis round and counts whole places.
 */
export function partnerLines(
  points: readonly Point[],
  {
    width,
    format,
    partners,
    rank = false,
    log = false,
    document,
  }: {
    width: number;
    format: (value: number) => string;
    partners: readonly string[];
    rank?: boolean;
    log?: boolean;
    document?: Document;
  },
): SVGSVGElement {
  const narrow = width < 560;
  const hue = (point: Point) => category(partners.indexOf(point.partner));
  const years = points.map((point) => point.year);
  const last = Math.max(...years);
  const height = narrow ? 360 : 400;
  const ends = apart(endsOf(points, partners), points, { height: height - 46, reverse: rank, log });
  return plot({
    ...(document ? { document } : {}),
    width,
    height,
    marginLeft: 46,
    marginRight: narrow ? 104 : 124,
    marginTop: 16,
    marginBottom: 30,
    x: {
      tickFormat: (year: number) => (narrow ? `’${String(year).slice(2)}` : String(year)),
      ticks: narrow ? 5 : 10,
      tickSize: 0,
      label: null,
      domain: [Math.min(...years), last],
    },
    y: {
      type: log ? "log" : "linear",
      reverse: rank,
      grid: true,
      nice: !rank,
      zero: !rank && !log,
      ticks: rank ? Math.max(...points.map((point) => point.amount)) : 5,
      tickFormat: format,
      tickSize: 0,
      label: null,
    },
    ariaLabel: "Lines of partners over years",
    marks: [
      ...lines(points, { hue, format, rank }),
      ...ends.flatMap(({ end, dy }) => [extension(end, last, hue), endName(end, last, { hue, dy })]),
    ],
  });
}

function lines(
  points: readonly Point[],
  { hue, format, rank }: { hue: (point: Point) => string; format: (value: number) => string; rank: boolean },
) {
  const runs = points.map((point) => ({ ...point, run: runOf(point, points) }));
  return [
    Plot.line(runs, {
      x: "year",
      y: "amount",
      z: "run",
      stroke: hue,
      strokeWidth: 2.2,
      curve: rank ? "bump-x" : "linear",
    }),
    Plot.dot(points, {
      x: "year",
      y: "amount",
      fill: hue,
      r: rank ? 5 : 3.2,
      href: (point: Point) => traceAddress(point.formula),
      title: (point: Point) => `${point.partner_name}, ${point.year}: ${format(point.amount)}`,
    }),
  ];
}

/** The dotted line that leads a line which ends early to its name. */
function extension(end: Point, last: number, hue: (point: Point) => string) {
  return Plot.link([end], {
    filter: () => end.year < last,
    x1: "year",
    x2: last,
    y1: "amount",
    y2: "amount",
    stroke: hue,
    strokeDasharray: "1,4",
    strokeOpacity: 0.7,
  });
}

function endName(end: Point, last: number, { hue, dy }: { hue: (point: Point) => string; dy: number }) {
  return Plot.text([end], {
    x: last,
    y: "amount",
    dx: 10,
    dy,
    text: (point: Point) =>
      point.year < last ? `${point.partner_name} ’${String(point.year).slice(2)}` : point.partner_name,
    textAnchor: "start",
    fill: hue,
    fontWeight: 600,
  });
}

/** The last point of each partner that has any. */
function endsOf(points: readonly Point[], partners: readonly string[]): Point[] {
  return partners.flatMap((partner) => {
    const own = points.filter((point) => point.partner === partner);
    return own.length > 0 ? [own.reduce((a, b) => (b.year > a.year ? b : a))] : [];
  });
}

/** Consecutive years of a partner share a run; a missing year starts a new one. */
function runOf(point: Point, points: readonly Point[]): string {
  let year = point.year;
  while (points.some((other) => other.partner === point.partner && other.year === year - 1)) year--;
  return `${point.partner}-${year}`;
}

/** Moves labels that would lie on each other apart, by whole lines of 14 pixels. */
function apart(
  ends: readonly Point[],
  points: readonly Point[],
  { height, reverse, log }: { height: number; reverse: boolean; log: boolean },
): { end: Point; dy: number }[] {
  const amounts = points.map((point) => point.amount).filter((amount) => !log || amount > 0);
  const at = (amount: number) => (log ? Math.log(Math.max(amount, Number.MIN_VALUE)) : amount);
  const low = log || reverse ? Math.min(...amounts.map(at)) : Math.min(0, ...amounts);
  const high = Math.max(...amounts.map(at));
  const y = (point: Point) => {
    const share = (at(point.amount) - low) / (high - low || 1);
    return (reverse ? share : 1 - share) * height;
  };
  let before = Number.NEGATIVE_INFINITY;
  return [...ends]
    .sort((a, b) => y(a) - y(b))
    .map((end) => {
      const place = Math.max(y(end), before + 14);
      before = place;
      return { end, dy: place - y(end) };
    });
}
