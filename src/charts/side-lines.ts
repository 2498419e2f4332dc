import * as Plot from "@observablehq/plot";
import type { Size } from "../base/sizes.js";
import { colour } from "../base/theme.js";
import type { Side, SideYear } from "../facts/sides.js";
import { overviewWords } from "../text/en/overview.js";
import { traceAddress } from "../trace/address.js";
import { plot } from "./parts/plot.js";
import { span, yearTicks } from "./parts/year-axis.js";

const COLOURS: Readonly<Record<Side, string>> = { south: colour.accent, way: "var(--c2)", north: colour.grey };
/** The same, dark enough for words. */
const INKS: Readonly<Record<Side, string>> = { south: colour.accent, way: colour.warm, north: colour.faint };

/** Returns the sides over years beside the north, a line each, named at its end; hollow where countries are missing. */
export function sideLines(years: readonly SideYear[], { size }: { size: Size }): SVGSVGElement {
  const domain = span(years.map(({ year }) => year));
  const margin = { left: 40, right: size.name === "wide" ? 158 : 96 };
  const runs = years.map((row) => ({ ...row, run: runOf(row, years) }));
  const height = size.name === "wide" ? 320 : 280;
  const ends = endsOf(years, { size, height: height - 70 });
  return plot({
    width: size.width,
    height,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: 14,
    marginBottom: 32,
    x: {
      domain: [domain[0] ?? 0, domain.at(-1) ?? 0],
      ticks: yearTicks(domain, size.width - margin.left - margin.right),
      tickFormat: String,
      tickSize: 0,
      tickPadding: 9,
      label: null,
    },
    y: {
      grid: true,
      zero: true,
      nice: true,
      ticks: 5,
      tickSize: 0,
      label: null,
      tickFormat: overviewWords.tick,
    },
    marks: [
      Plot.ruleY([0], { stroke: colour.soft }),
      Plot.line(runs, { x: "year", y: "value", z: "run", stroke: hue, strokeWidth: 2.4 }),
      Plot.dot(runs, {
        x: "year",
        y: "value",
        r: 3.4,
        fill: (row: SideYear) => (row.missing.length > 0 ? colour.paper : hue(row)),
        stroke: hue,
        strokeWidth: 1.6,
        href: (row: SideYear) => traceAddress(row.formula),
        title: overviewWords.tip,
      }),
      ...ends.map(({ end, dy }) => endName(end, { dy, size, last: domain.at(-1) ?? 0 })),
    ],
  });
}

function hue({ side }: SideYear): string {
  return COLOURS[side];
}

/**
 * Years that follow each other in one series and of the same countries share a run; a missing year, another series or a
 * country more or less starts a new one.
 */
function runOf(row: SideYear, years: readonly SideYear[]): string {
  const before = years.find((other) => other.side === row.side && other.year === row.year - 1);
  const isAlike = before?.series === row.series && before.missing.join() === row.missing.join();
  return before && isAlike ? runOf(before, years) : `${row.side}-${row.year}`;
}

function endName(end: SideYear, { dy, size, last }: { dy: number; size: Size; last: number }) {
  const words = overviewWords.sides[end.side];
  return Plot.text([end], {
    x: last,
    y: "value",
    dx: 10,
    dy,
    href: (row: SideYear) => traceAddress(row.formula),
    text: (row: SideYear) =>
      (size.name === "wide" ? [words.name, " "] : [words.short, "\n"])
        .concat(overviewWords.end(row.value, row.missing))
        .join(""),
    textAnchor: "start",
    lineAnchor: "middle",
    lineHeight: 1.1,
    fill: ({ side }: SideYear) => INKS[side],
    fontWeight: 600,
  });
}

/** The last point of each side, its name moved up where it would lie on the axis or on the one below. */
function endsOf(
  years: readonly SideYear[],
  { size, height }: { size: Size; height: number },
): { end: SideYear; dy: number }[] {
  const lasts = [...new Set(years.map(({ side }) => side))].flatMap(
    (side) => years.filter((row) => row.side === side).at(-1) ?? [],
  );
  const highest = Math.max(...years.map(({ value }) => value));
  const [room, lowest] = size.name === "wide" ? [17, 4] : [28, 8];
  const pixels = height / highest;
  let above = lowest - room;
  return lasts
    .sort((a, b) => a.value - b.value)
    .map((end) => {
      const at = Math.max(end.value * pixels, above + room);
      above = at;
      return { end, dy: end.value * pixels - at };
    });
}
