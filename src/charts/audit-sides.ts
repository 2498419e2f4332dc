import * as Plot from "@observablehq/plot";
import { percent, plain, usdWithin } from "../../pipelines/text/en/values.js";
import type { Size } from "../base/sizes.js";
import { textWidth } from "../base/svg.js";
import { colour } from "../base/theme.js";
import { sideText } from "../text/en/audit.js";
import { traceAddress } from "../trace/address.js";
import { plot } from "./parts/plot.js";

/** A point on the scale of a check: a side of it with its interval, or one of the figures that a side is taken from. */
export interface Point {
  kind: "article" | "against" | "member";
  /** The row that it stands in. */
  row: string;
  /** What it is. */
  label: string;
  value: number;
  low: number | null;
  high: number | null;
  formula: string;
}

const MARGIN = { left: 104, right: 16 };
const HUES = { article: colour.warm, against: colour.accent, member: colour.accent };

/**
 * Returns the sides of a check on one scale: a dot for each value, a bar for what it can mean as printed, a small ring
 * for each figure that a side is taken from.
 */
export function auditSides(points: readonly Point[], { unit, size }: { unit: string; size: Size }): SVGSVGElement {
  const sides = points.filter(({ kind }) => kind !== "member");
  const members = points.filter(({ kind }) => kind === "member");
  const rows = [...new Set(points.map(({ row }) => row))];
  const domain = domainOf(points);
  return plot({
    width: size.width,
    height: rows.length * 54 + 40,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: 12,
    marginBottom: 28,
    x: {
      domain,
      grid: true,
      ticks: size.name === "narrow" ? 3 : 5,
      tickSize: 0,
      label: null,
      tickFormat: tick(unit, domain),
    },
    y: { domain: rows, tickSize: 0, label: null },
    marks: [
      Plot.ruleY(rows, { y: (row: string) => row, stroke: colour.rule }),
      intervals(sides, domain),
      openEnds(sides, domain),
      Plot.dot(members, {
        x: "value",
        y: "row",
        r: 4,
        stroke: hue,
        strokeWidth: 1.4,
        fill: colour.paper,
        href: link,
        title: tip(unit),
      }),
      Plot.dot(sides, { x: "value", y: "row", r: 6, fill: hue, href: link, title: tip(unit) }),
      ...values(sides, { unit, size, domain }),
    ],
  });
}

/** The ends of the scale: a little beyond the outermost ends of all. */
function domainOf(points: readonly Point[]): [number, number] {
  const ends = points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const span = most - least || Math.abs(most) || 1;
  const from = least >= 0 && least < span ? 0 : least - span * 0.08;
  return [from, most + span * 0.08];
}

function intervals(sides: readonly Point[], [from, to]: [number, number]) {
  return Plot.ruleY(sides, {
    y: "row",
    x1: ({ low }: Point) => low ?? from,
    x2: ({ high }: Point) => high ?? to,
    stroke: hue,
    strokeWidth: 12,
    strokeOpacity: 0.28,
  });
}

/** An arrow where what a side can mean goes on beyond the scale. */
function openEnds(sides: readonly Point[], [from, to]: [number, number]) {
  return [
    { open: sides.filter(({ low }) => low === null), at: from, rotate: -90, dx: 4 },
    { open: sides.filter(({ high }) => high === null), at: to, rotate: 90, dx: -4 },
  ].map(({ open, at, rotate, dx }) =>
    Plot.dot(open, { x: at, y: "row", symbol: "triangle", r: 6, rotate, dx, fill: hue, fillOpacity: 0.6 }),
  );
}

/** Values above their dots, set so that none leaves the drawing. */
function values(
  sides: readonly Point[],
  { unit, size, domain: [from, to] }: { unit: string; size: Size; domain: [number, number] },
) {
  const room = size.width - MARGIN.left - MARGIN.right;
  const anchor = ({ value }: Point) => {
    const at = ((value - from) / (to - from)) * room;
    const half = textWidth(sideText(value, unit), 13) / 2;
    if (at < half) return "start";
    return at + half > room ? "end" : "middle";
  };
  return (["start", "middle", "end"] as const).map((textAnchor) =>
    Plot.text(sides, {
      filter: (side: Point) => anchor(side) === textAnchor,
      x: "value",
      y: "row",
      dy: -17,
      text: ({ value }: Point) => sideText(value, unit),
      textAnchor,
      fill: colour.ink,
      fontSize: 13,
      fontWeight: 600,
      href: link,
    }),
  );
}

/** Units of things that are counted: there is nothing between two of them. */
const WHOLE = new Set(["count", "persons", "rank", "borders"]);

/** Names the ticks of a scale so that no two read the same. */
function tick(unit: string, [from, to]: [number, number]): (value: number) => string {
  if (unit.startsWith("USD")) return (value) => usdWithin(value, (to - from) / 10);
  if (WHOLE.has(unit)) return (value) => (Number.isInteger(value) ? plain(value) : "");
  return unit === "fraction" ? (value) => percent(value) : (value) => plain(value, 3);
}

function tip(unit: string): (point: Point) => string {
  return ({ label, value }) => `${label}: ${sideText(value, unit)}`;
}

function hue({ kind }: Point): string {
  return HUES[kind];
}

function link({ formula }: Point): string {
  return traceAddress(formula);
}
