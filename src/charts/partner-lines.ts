import * as Plot from "@observablehq/plot";
import type { Size } from "../base/sizes.js";
import { label, s, textWidth } from "../base/svg.js";
import { colour, countryColour } from "../base/theme.js";
import { commonBreak } from "../facts/partner-choice.js";
import { partnerWords } from "../text/en/partners.js";
import { lastPoints, type PartnersDrawn, partnerMarks, tickRoom, valueScale, yearScale } from "./partner-marks.js";
import { plot } from "./parts/plot.js";
import { readable } from "./parts/readable.js";
import { apart } from "./stacks.js";

const MARGIN = { top: 26, bottom: 28 };
/** From the end of the years to a name: the lead, and the key before it. */
const LEAD = 30;
/** The height of a name. */
const LINE = 15;

/** Returns a line a partner over years in one drawing, each named at its end; lines that end early say when. */
export function partnerLines(drawn: PartnersDrawn, { width, name }: Size): SVGSVGElement {
  const height = name === "narrow" ? 360 : 400;
  const ends = lastPoints(drawn.points);
  const names = ends.map((end) => partnerWords.end(end, drawn.years[1]));
  const right = LEAD + Math.max(...names.map((words) => textWidth(words))) + 8;
  const left = tickRoom(drawn);
  const x: Plot.ScaleOptions = {
    ...yearScale(drawn.years, width - left - right),
    range: [left, width - right],
  };
  const y: Plot.ScaleOptions = { ...valueScale(drawn), range: [height - MARGIN.bottom, MARGIN.top] };
  const drawing = plot({
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x,
    y,
    marks: [...breakMark(drawn, Plot.scale({ x })), ...partnerMarks(drawn)],
  });
  const [across, down] = [Plot.scale({ x }), Plot.scale({ y })];
  const from = ends.map((end): Place => [across.apply(end.year), down.apply(end.amount)]);
  const heights = apart(
    from.map(([, top]) => top),
    LINE,
    [MARGIN.top - 10, height - MARGIN.bottom],
  );
  drawing.append(
    ...ends.map((end, i) =>
      endName(names[i] ?? "", countryColour(end.partner, drawn.countries), {
        from: from[i] ?? [0, 0],
        to: [width - right + LEAD - 10, heights[i] ?? 0],
      }),
    ),
  );
  return readable(drawing, "x");
}

type Place = readonly [x: number, y: number];

/** A name beside the drawing, with its key and a lead from the end of its line. */
function endName(words: string, hue: string, { from, to }: { from: Place; to: Place }): SVGElement {
  return s(
    "g",
    {},
    s("path", {
      d: `M${from}L${to[0] - 12},${to[1]}`,
      stroke: colour.faint,
      "stroke-width": 0.8,
      "stroke-opacity": 0.7,
      fill: "none",
    }),
    s("path", { d: `M${to[0] - 10},${to[1]}h14`, stroke: hue, "stroke-width": 3, "stroke-linecap": "round" }),
    label(words, to[0] + 8, to[1] + 4, { "text-anchor": "start", "font-weight": 600 }),
  );
}

/** A rule where all lines go over to other series at once, with the name of the series that ends if it has room. */
function breakMark({ points }: PartnersDrawn, across: Plot.Scale) {
  const found = commonBreak(points);
  if (!found) return [];
  const x = found.last + 0.5;
  const words = partnerWords.seriesTo(found);
  const isRoomy = textWidth(words) < (across.apply(x) as number);
  return [
    Plot.ruleX([x], { stroke: colour.faint, strokeDasharray: "2,3" }),
    Plot.text(isRoomy ? [x] : [], {
      x: (at: number) => at,
      frameAnchor: "top",
      dy: -20,
      dx: -3,
      textAnchor: "end",
      text: () => words,
      fill: colour.faint,
    }),
  ];
}
