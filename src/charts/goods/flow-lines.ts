import * as Plot from "@observablehq/plot";
import type { Size } from "../../base/sizes.js";
import { textWidth, wrapped } from "../../base/svg.js";
import { colour } from "../../base/theme.js";
import type { Flow } from "../../facts/goods/flows.js";
import { usdTick } from "../../text/en/base/format.js";
import { flowWords } from "../../text/en/goods/flows.js";
import { traceAddress } from "../../trace/address.js";
import { plot } from "../parts/plot.js";
import { readable } from "../parts/readable.js";
import { span, yearTicks } from "../parts/year-axis.js";
import { apart } from "../stacks.js";

/** A line: what it is called, its colour, and its figures. */
export interface FlowLine {
  name: string;
  hue: string;
  flows: readonly Flow[];
}

const MARGIN = { left: 58, top: 16, bottom: 30 };
const LEAD = 12;
const LINE = 14;
/** What stands before the name of a line, in its colour, and its room. */
const DASH = "—";
const KEY = 18;

/** A figure on its line; those of years that follow each other share a run; so do months. */
interface Point {
  flow: Flow;
  line: FlowLine;
  run: string;
}

/** Returns lines over years, or over their months, named at their ends. */
export function flowLines(lines: readonly FlowLine[], { name, width }: Size): SVGSVGElement {
  const height = name === "narrow" ? 300 : 340;
  const all = lines.flatMap(({ flows }) => flows);
  const years = span(all.map(({ year }) => year));
  const [first, last] = [Math.min(...all.map(placeOf)), Math.max(...all.map(placeOf))];
  const isByMonth = all.some(({ month }) => month !== null);
  const room = name === "narrow" ? 92 : 170;
  const names = lines.map((line) => wrapped(line.name, room, 12));
  const right = LEAD + KEY + 8 + Math.max(...names.flat().map((words) => 1.1 * textWidth(words)));
  const y: Plot.ScaleOptions = {
    domain: [0, Math.max(...all.map(({ value }) => value))],
    range: [height - MARGIN.bottom, MARGIN.top],
    nice: true,
  };
  const scale = Plot.scale({ y });
  const ends = lines.map(({ flows }) => flows.reduce((a, b) => (placeOf(b) > placeOf(a) ? b : a)));
  const places = ends.map(({ value }) => scale.apply(value) as number);
  const gap = LINE * Math.max(...names.map(({ length }) => length)) + 2;
  const heights = apart(places, gap, [MARGIN.top, height - MARGIN.bottom - gap / 2]);
  const points = lines.flatMap(pointsOf);
  const drawing = plot({
    width,
    height,
    marginLeft: MARGIN.left,
    marginRight: right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: {
      domain: [first, last],
      ticks: yearTicks(years, width - MARGIN.left - right).filter((year) => year >= first),
      tickFormat: String,
      tickSize: 0,
      label: null,
    },
    y: { ...y, grid: true, ticks: 5, tickSize: 0, label: null, tickFormat: usdTick },
    marks: [
      Plot.ruleY([0], { stroke: colour.soft }),
      Plot.line(points, {
        x: ({ flow }: Point) => placeOf(flow),
        y: ({ flow }: Point) => flow.value,
        z: "run",
        stroke: ({ line }: Point) => line.hue,
        strokeWidth: 2.2,
      }),
      Plot.dot(points, {
        x: ({ flow }: Point) => placeOf(flow),
        y: ({ flow }: Point) => flow.value,
        r: isByMonth ? 2.2 : 3.2,
        fill: ({ line }: Point) => line.hue,
        href: ({ flow }: Point) => traceAddress(`[${flow.id}]`),
        title: ({ flow, line }: Point) => flowWords.lines.tip(line.name, flow),
      }),
      ...lines.flatMap((line, i) => {
        const place = { x: last, y: ends[i]?.value ?? 0, dy: (heights[i] ?? 0) - (places[i] ?? 0) };
        return [DASH, (names[i] ?? []).join("\n")].map((words, part) =>
          Plot.text([place], {
            x: "x",
            y: "y",
            dx: part === 0 ? LEAD : LEAD + KEY,
            dy: place.dy,
            text: () => words,
            textAnchor: "start",
            lineAnchor: "middle",
            lineHeight: 1.15,
            fill: part === 0 ? line.hue : colour.ink,
            fontWeight: 600,
            ...(part === 0 && { ariaHidden: "true" }),
          }),
        );
      }),
    ],
  });
  return readable(drawing, "x");
}

/** Where a figure lies on the axis of years: a month at its beginning. */
function placeOf({ year, month }: Flow): number {
  return year + ((month ?? 1) - 1) / 12;
}

function pointsOf(line: FlowLine): Point[] {
  const numberOf = ({ year, month }: Flow) => (month === null ? year : year * 12 + month);
  const known = new Set(line.flows.map(numberOf));
  return line.flows
    .toSorted((a, b) => numberOf(a) - numberOf(b))
    .map((flow) => {
      let start = numberOf(flow);
      while (known.has(start - 1)) start--;
      return { flow, line, run: `${line.name} ${start}` };
    });
}
