import { roving } from "../../base/roving.js";
import type { Size } from "../../base/sizes.js";
import { label, type SvgChild, s, textWidth, wrapped } from "../../base/svg.js";
import { levelsOf } from "../stacks.js";
import { ROW } from "./signs.js";

const DOT = 4.5;
/** How far an arrow goes beyond the middle of its dot. */
const ARROW = 16;
/** Dots rise no higher than this over their row. */
const STACK = 48;
/** Between the line of a wide row and what it says. */
const APART = 26;
/** The room for signs behind words. */
const SIGNS = 28;

/** Words over lines keep them off. */
const PAPER = "var(--paper)";
/** The room at the top for an axis. */
const AXIS = 24;

/** A figure as a dot: `low` and `high` are what its wording allows, null where it has no end there. */
export interface RowDot {
  value: number;
  low: number | null;
  high: number | null;
  href: string;
  title: string;
  colour: string;
  isHollow: boolean;
  isRinged: boolean;
}

/** A row of dots on a line that ends at `end`; `strong` and `faint` are what it says in words. */
export interface DotRow {
  name: string;
  state?: string;
  end: number;
  dots: readonly RowDot[];
  /** What those that can stand span. */
  band: readonly [number, number] | null;
  /** A mark to measure by. */
  tick: { value: number; words: string; href: string } | null;
  strong: SvgChild;
  faint: SvgChild;
}

/** Where the line of a row stands: `strip` pixels long from `left` on, at the height `base`. */
interface Place {
  left: number;
  strip: number;
  base: number;
  x: (value: number) => number;
}

/** Where all rows share a scale: its ticks, and how each is written. */
export interface DotAxis {
  ticks: readonly number[];
  tick: (value: number) => string;
}

/**
 * Rows of dots, each with its name and words: beside its line where there is room, else over it. An axis over all of
 * them is for rows that end alike.
 */
export function dotRows(rows: readonly DotRow[], { size, axis }: { size: Size; axis?: DotAxis }): SVGSVGElement {
  const { width } = size;
  const isWide = size.name === "wide";
  const left = isWide ? 236 : 10;
  const strip = width - left - (isWide ? APART + wordsWidth(rows) : ARROW + 6);
  let top = axis ? AXIS : 8;
  const drawn = rows.map((row) => {
    const scaled = (value: number) => (value / row.end) * strip;
    const name = wrapped(row.name, (isWide ? left - 20 : width - 6) / 1.08, 13);
    const words = name.length * 17 + (row.state ? 17 : 0);
    const stack = stacked(row.dots, scaled);
    const above = Math.max(isWide ? 16 : 12, ...stack.map(({ up }) => up + DOT + 5));
    const base = top + above + (isWide ? 0 : words + 18);
    const bottom = Math.max(base + (row.tick ? 29 : isWide ? 24 : 18), isWide ? base + words - 8 : 0);
    const group = s(
      "g",
      ROW,
      names(row, name, isWide ? base - 3 : top + 13),
      marks(row, stack, { left, strip, base, x: (value) => left + scaled(value) }),
      isWide
        ? [label(row.strong, left + strip + APART, base - 3), faint(row.faint, left + strip + APART, base + 14)]
        : label([row.strong, "  ", s("tspan", { fill: "var(--ink-faint)" }, row.faint)], 0, top + words + 13),
      s("line", { x1: 0, x2: width, y1: bottom, y2: bottom, stroke: "var(--rule-soft)" }),
    );
    top = bottom + 8;
    return group;
  });
  const ruled = axis && ruler(axis, rows[0]?.end ?? 1, { left, strip, width, bottom: top - 8 });
  return roving(s("svg", { viewBox: `0 0 ${width} ${top}`, width, height: top }, ruled, drawn) as SVGSVGElement);
}

/** The room for what rows say at their right. */
function wordsWidth(rows: readonly DotRow[]): number {
  return SIGNS + Math.max(...rows.flatMap((row) => [textWidth(textOf(row.strong), 13), textWidth(textOf(row.faint))]));
}

function textOf(words: SvgChild): string {
  if (Array.isArray(words)) return words.map(textOf).join("");
  return typeof words === "string" ? words : ((words as Node | null)?.textContent ?? "");
}

/** Lines at the ticks through all rows, with their values at the top. */
function ruler(
  { ticks, tick }: DotAxis,
  end: number,
  at: Record<"left" | "strip" | "width" | "bottom", number>,
): SvgChild {
  const marks = ticks.map((value) => {
    const x = at.left + (value / end) * at.strip;
    // A value at the edge of the drawing stands within it.
    const isLast = x + textWidth(tick(value)) / 2 > at.width;
    const anchor = value === 0 ? "start" : isLast ? "end" : "middle";
    const over = isLast ? at.width : x;
    return [
      s("line", { x1: x, x2: x, y1: AXIS - 6, y2: at.bottom, stroke: "var(--rule-soft)" }),
      faint(tick(value), over, 12, { "text-anchor": anchor }),
    ];
  });
  return s("g", { class: "axis" }, marks);
}

function faint(text: SvgChild, x: number, y: number, attributes = {}): SVGElement {
  return label(text, x, y, { fill: "var(--ink-faint)", ...attributes });
}

function names({ state }: DotRow, lines: readonly string[], y: number): SvgChild {
  return [
    lines.map((text, i) =>
      label(text, 0, y + i * 17, { class: "route-name", "font-size": 13, "font-weight": 600 }, PAPER),
    ),
    state && faint(state, 0, y + lines.length * 17),
  ];
}

interface Stacked {
  dot: RowDot;
  x: number;
  up: number;
}

/** Dots that would cover each other are set one above the other, a ringed one lowest, which is drawn last. */
function stacked(dots: readonly RowDot[], scaled: (value: number) => number): Stacked[] {
  const ringed = dots.toSorted((a, b) => Number(b.isRinged) - Number(a.isRinged));
  const xs = ringed.map(({ value }) => scaled(value));
  const levels = levelsOf(xs, DOT * 2 + 2);
  const step = Math.min(DOT * 2 + 2, STACK / Math.max(1, ...levels));
  return ringed.map((dot, i) => ({ dot, x: xs[i] ?? 0, up: (levels[i] ?? 0) * step })).reverse();
}

function marks({ band, tick }: DotRow, stack: readonly Stacked[], place: Place): SvgChild {
  const { left, strip, base, x } = place;
  return [
    s("path", { d: `M${left},${base - 4}v8m0,-4h${strip}`, stroke: "var(--rule)", fill: "none" }),
    band &&
      s("line", {
        x1: x(band[0]),
        x2: x(band[1]),
        y1: base,
        y2: base,
        stroke: "var(--accent)",
        "stroke-width": 12,
        "stroke-opacity": 0.2,
        "stroke-linecap": "round",
      }),
    tick && measure(tick, place),
    stack.map(({ dot, up }) => interval(dot, x, base - up)),
    stack.map(({ dot, x: along, up }) => mark(dot, left + along, base - up)),
  ];
}

/** The mark to measure by, with its words under the line. */
function measure({ value, words, href }: NonNullable<DotRow["tick"]>, { left, strip, base, x }: Place): SvgChild {
  const half = textWidth(words) / 2;
  return [
    s("line", { x1: x(value), x2: x(value), y1: base - 9, y2: base + 9, stroke: "var(--warm)", "stroke-width": 2.5 }),
    label(s("a", { href }, words), Math.min(Math.max(x(value), left + half), left + strip + 8 - half), base + 22, {
      "text-anchor": "middle",
      fill: "var(--warm)",
    }),
  ];
}

/** What the wording allows, where that is wide enough to see. */
function interval({ low, high, colour }: RowDot, x: (value: number) => number, y: number): SvgChild {
  if (low === null || high === null || x(high) - x(low) < DOT * 3) return null;
  return s("line", {
    x1: x(low),
    x2: x(high),
    y1: y,
    y2: y,
    stroke: colour,
    "stroke-width": 1.6,
    "stroke-opacity": 0.55,
  });
}

function mark({ low, high, href, title, colour, isHollow, isRinged }: RowDot, x: number, y: number): SVGElement {
  const open = high === null ? ARROW : low === null ? -ARROW : 0;
  return s(
    "a",
    { href },
    s("title", {}, title),
    open !== 0 &&
      s("path", {
        d: `M${x},${y}h${open}m${-open / 4},-3.5l${open / 4},3.5l${-open / 4},3.5`,
        fill: "none",
        stroke: colour,
        "stroke-width": 1.5,
      }),
    isRinged &&
      s("circle", { cx: x, cy: y, r: DOT + 2.5, fill: "var(--paper)", stroke: "var(--ink)", "stroke-width": 1.5 }),
    s("circle", {
      cx: x,
      cy: y,
      r: DOT,
      fill: isHollow ? "var(--paper)" : colour,
      stroke: isHollow ? colour : "var(--paper)",
      "stroke-width": isHollow ? 2 : 1,
    }),
  );
}
