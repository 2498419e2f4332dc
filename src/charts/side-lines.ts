import * as Plot from "@observablehq/plot";
import type { Size } from "../base/sizes.js";
import { textWidth } from "../base/svg.js";
import { colour } from "../base/theme.js";
import { lastOfficial, type Side, type SideYear } from "../facts/sides.js";
import { overviewWords } from "../text/en/overview.js";
import { traceAddress } from "../trace/address.js";
import { plot } from "./parts/plot.js";
import { readable } from "./parts/readable.js";
import { span, yearTicks } from "./parts/year-axis.js";
import { apart } from "./stacks.js";

const COLOURS: Readonly<Record<Side, string>> = { south: colour.accent, way: "var(--c2)", north: colour.grey };
/** The same, dark enough for words. */
const INKS: Readonly<Record<Side, string>> = { south: colour.accent, way: colour.warm, north: colour.faint };

const MARGIN = { left: 40, top: 34, bottom: 32 };
/** From the end of the years to a name. */
const LEAD = 14;
/** The room of a sign behind an amount. */
const SIGNS = 16;

/**
 * Returns the sides over years beside the north, a line each, named at its end. Dotted over to another series; hollow
 * and with an arrow up where countries are missing, so that it is more than that.
 */
export function sideLines(years: readonly SideYear[], { size }: { size: Size }): SVGSVGElement {
  const domain = span(years.map(({ year }) => year));
  const isWide = size.name === "wide";
  const whole = years.filter(isWhole);
  const ends = endsOf(years).map((end) => ({ end, words: overviewWords.end(end, isWide) }));
  const right = LEAD + SIGNS + Math.max(...ends.map(({ words }) => widthOf(words)));
  const height = isWide ? 340 : 290;
  const x: Plot.ScaleOptions = {
    domain: [domain[0] ?? 0, domain.at(-1) ?? 0],
    range: [MARGIN.left, size.width - right],
    ticks: yearTicks(domain, size.width - MARGIN.left - right),
    tickFormat: String,
    tickSize: 0,
    tickPadding: 9,
    label: null,
  };
  const y: Plot.ScaleOptions = {
    domain: [0, Math.max(...years.map(({ value }) => value))],
    range: [height - MARGIN.bottom, MARGIN.top],
    grid: true,
    nice: true,
    ticks: 5,
    tickSize: 0,
    label: null,
    tickFormat: overviewWords.tick,
  };
  const steps = stepsOf(whole);
  const drawing = plot({
    width: size.width,
    height,
    marginLeft: MARGIN.left,
    marginRight: right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x,
    y,
    marks: [
      Plot.ruleY([0], { stroke: colour.soft }),
      ...officialMark(years, Plot.scale({ x })),
      link(
        steps.filter(({ isBroken }) => isBroken),
        { strokeWidth: 1.4, strokeDasharray: "1,4" },
      ),
      link(
        steps.filter(({ isBroken }) => !isBroken),
        { strokeWidth: 2.4 },
      ),
      Plot.dot(years, {
        x: "year",
        y: "value",
        r: 3.4,
        fill: (row: SideYear) => (isWhole(row) ? hue(row) : colour.paper),
        stroke: hue,
        strokeWidth: 1.6,
        href: (row: SideYear) => traceAddress(row.formula),
        title: overviewWords.tip,
      }),
      ...names(ends, { last: domain.at(-1) ?? 0, scale: Plot.scale({ y }), room: isWide ? 17 : 31 }),
    ],
  });
  return readable(drawing, "x");
}

function hue({ side }: SideYear): string {
  return COLOURS[side];
}

function isWhole({ missing }: SideYear): boolean {
  return missing.length === 0;
}

function widthOf(words: string): number {
  return Math.max(...words.split("\n").map((line) => 1.07 * textWidth(line)));
}

/** Two years of a side that follow each other. */
interface Step {
  from: SideYear;
  to: SideYear;
  /** Whether a year between them is missing or the series changes. */
  isBroken: boolean;
}

function stepsOf(whole: readonly SideYear[]): Step[] {
  return whole.flatMap((to) => {
    const from = whole.findLast((row) => row.side === to.side && row.year < to.year);
    return from ? [{ from, to, isBroken: from.year < to.year - 1 || from.series !== to.series }] : [];
  });
}

function link(steps: readonly Step[], look: Plot.LinkOptions) {
  return Plot.link(steps, {
    x1: ({ from }: Step) => from.year,
    y1: ({ from }: Step) => from.value,
    x2: ({ to }: Step) => to.year,
    y2: ({ to }: Step) => to.value,
    stroke: ({ to }: Step) => hue(to),
    strokeLinecap: "round",
    ...look,
  });
}

/** A rule behind the last year of which all figures are official statistics. */
function officialMark(years: readonly SideYear[], across: Plot.Scale) {
  const last = lastOfficial(years);
  if (last === null) return [];
  const words = overviewWords.officialTo(last);
  const isRoomy = textWidth(words) < (across.apply(last + 0.5) as number);
  return [
    Plot.ruleX([last + 0.5], { stroke: colour.faint, strokeDasharray: "2,3" }),
    Plot.text(isRoomy ? [last + 0.5] : [], {
      x: (at: number) => at,
      frameAnchor: "top",
      dy: -22,
      dx: -4,
      textAnchor: "end",
      text: () => words,
      fill: colour.faint,
    }),
  ];
}

/** The last year of each side in which it is whole, else the last of all. */
function endsOf(years: readonly SideYear[]): SideYear[] {
  return [...new Set(years.map(({ side }) => side))].flatMap((side) => {
    const own = years.filter((row) => row.side === side);
    return own.findLast(isWhole) ?? own.at(-1) ?? [];
  });
}

/** What each side comes to, behind the years at the height of its last dot, moved apart where two are close. */
function names(
  ends: readonly { end: SideYear; words: string }[],
  { last, scale, room }: { last: number; scale: Plot.Scale; room: number },
) {
  const at = ends.map(({ end }) => scale.apply(end.value) as number);
  const bottom = scale.apply(0) as number;
  const moved = apart(at, room, [MARGIN.top, bottom - room / 2]);
  return ends.map(({ end, words }, i) =>
    Plot.text([end], {
      x: () => last,
      y: "value",
      dx: LEAD,
      dy: (moved[i] ?? 0) - (at[i] ?? 0),
      href: (row: SideYear) => traceAddress(row.formula),
      text: () => words,
      textAnchor: "start",
      lineAnchor: "middle",
      lineHeight: 1.15,
      fill: ({ side }: SideYear) => INKS[side],
      fontWeight: 600,
    }),
  );
}
