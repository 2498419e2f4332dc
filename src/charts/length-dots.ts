import { plain } from "../../pipelines/text/en/values.js";
import { roving } from "../base/roving.js";
import { label, s, textWidth, wrapped } from "../base/svg.js";
import { type LengthRow, routeName, SHORT_STATES, STATES, spread } from "../facts/route-rows.js";
import type { RouteLength } from "../rows/route-lengths.js";
import type { Route } from "../rows/routes.js";
import { figureAddress, traceAddress } from "../trace/number.js";
import { lengthWords } from "./length-words.js";
import { levelsOf } from "./stacks.js";

const DOT = 5;

/**
 * The length at the right end of a row: the longest that can stand, the way it is measured against, or all there is.
 */
function scaleEnd({ route, lengths }: LengthRow): number {
  const ends = lengths.filter((row) => row.is_credible).flatMap(({ km, km_high }) => [km, km_high ?? km]);
  const known = ends.length > 0 ? ends : lengths.map(({ km }) => km);
  return Math.max(...known, route.great_circle_km ?? 0, route.chain_km ?? 0);
}

/** Doubtful lengths that are longer than their row is drawn: they are named beside the chart instead. */
export function offScale(rows: readonly LengthRow[]): RouteLength[] {
  return rows.flatMap((row) => row.lengths.filter(({ km }) => km > scaleEnd(row) * 1.001));
}

/**
 * Rows of dots, one for each published length and each row on a scale of its own from nothing to its longest length,
 * with the shortest distance over the globe as a tick. Hollow dots are doubtful, count something else, or are shorter
 * than that distance.
 */
export function lengthDots(rows: readonly LengthRow[], { width }: { width: number }): SVGElement {
  const isWide = width >= 720;
  const left = isWide ? Math.min(290, width * 0.28) : 8;
  const right = isWide ? Math.min(250, width * 0.25) : 14;
  const strip = width - left - right - 8;
  let top = 4;
  const drawn = rows.map((row) => {
    const name = wrapped(routeName(row.route), isWide ? left - 16 : width - 90, 13);
    const end = scaleEnd(row);
    const stack = stacked(
      row.lengths.filter(({ km }) => km <= end * 1.001),
      (km) => (km / end) * strip,
    );
    const above = Math.max(10, ...stack.map(({ up }) => up + DOT + 3));
    const head = isWide ? 0 : name.length * 17 + 4;
    const tall = isWide ? Math.max(above + 34, name.length * 17 + 30, 60) : head + above + 56;
    const base = top + head + (isWide ? Math.max(above, tall - 32) : above);
    const group = s(
      "g",
      {},
      names(row, name, { top, isWide, width }),
      marks(row, { stack, end, left, strip, base }),
      lengthWords(row, { isWide, width, base, strip, left }),
    );
    top += tall + 8;
    return group;
  });
  const drawing = s(
    "svg",
    {
      viewBox: `0 0 ${width} ${top}`,
      width,
      height: top,
      role: "group",
      "aria-label": "Published lengths of each line",
    },
    drawn,
  );
  return roving(drawing);
}

function names(
  { route }: LengthRow,
  lines: readonly string[],
  { top, isWide, width }: { top: number; isWide: boolean; width: number },
) {
  const state = STATES[route.state] ?? route.state;
  return [
    lines.map((text, i) =>
      label(text, 0, top + 15 + i * 17, { class: "route-name", "font-size": 13, "font-weight": 600 }),
    ),
    isWide
      ? label(state, 0, top + 15 + lines.length * 17, { fill: "var(--ink-faint)" })
      : label(SHORT_STATES[route.state] ?? route.state, width, top + 15, {
          fill: "var(--ink-faint)",
          "text-anchor": "end",
        }),
    s("line", { x1: 0, x2: width, y1: top - 6, y2: top - 6, stroke: "var(--rule-soft)" }),
  ];
}

interface Stacked {
  length: RouteLength;
  x: number;
  up: number;
}

/** Dots that would cover each other are set one above the other. */
function stacked(lengths: readonly RouteLength[], xOf: (km: number) => number): Stacked[] {
  const xs = lengths.map(({ km }) => xOf(km));
  const levels = levelsOf(xs, DOT * 2);
  const step = Math.min(DOT * 2 + 1, 52 / Math.max(1, ...levels));
  return lengths.map((length, i) => ({ length, x: xs[i] ?? 0, up: (levels[i] ?? 0) * step }));
}

function marks(
  { route, lengths }: LengthRow,
  {
    stack,
    end,
    left,
    strip,
    base,
  }: { stack: readonly Stacked[]; end: number; left: number; strip: number; base: number },
) {
  const x = (km: number) => left + (km / end) * strip;
  const range = spread(route, lengths);
  return [
    s("line", { x1: left, x2: left + strip, y1: base, y2: base, stroke: "var(--rule)" }),
    s("line", { x1: left, x2: left, y1: base - 4, y2: base + 4, stroke: "var(--rule)" }),
    range &&
      s("line", {
        x1: x(range.least.km),
        x2: x(range.most.km),
        y1: base,
        y2: base,
        stroke: "var(--accent)",
        "stroke-width": 12,
        "stroke-opacity": 0.22,
        "stroke-linecap": "round",
      }),
    chainTick(route, x, base),
    directTick(route, x, { left, strip, base }),
    stack.map(({ length, x: along, up }) => [interval(length, x, base - up), dot(length, left + along, base - up)]),
  ];
}

/** The way from town to town, where it is longer than the shortest distance over the globe. */
function chainTick(
  { route_id, chain_km, great_circle_km: direct }: Route,
  x: (km: number) => number,
  base: number,
): SVGElement | null {
  if (chain_km === null || direct === null || chain_km <= direct * 1.01) return null;
  return s(
    "a",
    { href: traceAddress(`[chain:${route_id}]`) },
    s("title", {}, `from town to town ${plain(chain_km, 0)} km`),
    s("line", {
      x1: x(chain_km),
      x2: x(chain_km),
      y1: base - 8,
      y2: base + 8,
      stroke: "var(--warm)",
      "stroke-width": 2,
      "stroke-dasharray": "2 2",
    }),
  );
}

/** The shortest distance over the globe, with its words inside the strip. */
function directTick(
  { route_id, great_circle_km: direct }: Route,
  x: (km: number) => number,
  { left, strip, base }: { left: number; strip: number; base: number },
) {
  if (direct === null) return null;
  const words = `direct ${plain(direct, 0)} km`;
  const half = textWidth(words) / 2;
  return [
    s("line", {
      x1: x(direct),
      x2: x(direct),
      y1: base - 9,
      y2: base + 9,
      stroke: "var(--warm)",
      "stroke-width": 2.5,
    }),
    label(
      s("a", { href: traceAddress(`[direct:${route_id}]`) }, words),
      Math.min(Math.max(x(direct), left + half), left + strip + 12 - half),
      base + 23,
      {
        "text-anchor": "middle",
        fill: "var(--warm)",
      },
    ),
  ];
}

/** What the print allows, where that is wide enough to see. */
function interval(length: RouteLength, x: (km: number) => number, y: number): SVGElement | null {
  const { km_low, km_high } = length;
  if (km_low === null || km_high === null || x(km_high) - x(km_low) < DOT * 3) return null;
  return s("line", { x1: x(km_low), x2: x(km_high), y1: y, y2: y, stroke: colourOf(length), "stroke-width": 1.6 });
}

function colourOf(length: RouteLength): string {
  if (length.is_impossible) return "var(--bad)";
  return length.is_credible && length.obs_status === "A" ? "var(--accent)" : "var(--ink-faint)";
}

function dot(length: RouteLength, x: number, y: number): SVGElement {
  const colour = colourOf(length);
  const open = length.km_high === null ? 16 : length.km_low === null ? -16 : 0;
  const date = length.as_of ? `, ${length.as_of}` : "";
  const doubt = length.doubt_name === null ? "" : `, ${length.doubt_name}`;
  const note = length.note ? `. ${length.note}` : "";
  return s(
    "a",
    { href: figureAddress(length.observation_id) },
    s("title", {}, `${length.printed} — ${length.publisher}${date}${doubt}${note}`),
    open !== 0 &&
      s("path", {
        d: `M${x},${y}h${open}m${-open / 4},-3l${open / 4},3l${-open / 4},3`,
        fill: "none",
        stroke: colour,
        "stroke-width": 1.5,
      }),
    s("circle", {
      cx: x,
      cy: y,
      r: DOT,
      fill: length.is_credible ? colour : "var(--paper)",
      stroke: length.is_credible ? "var(--paper)" : colour,
      "stroke-width": length.is_credible ? 1 : 2,
    }),
  );
}
