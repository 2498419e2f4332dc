import * as Plot from "@observablehq/plot";
import type { Size } from "../../base/sizes.js";
import { textWidth } from "../../base/svg.js";
import { colour } from "../../base/theme.js";
import type { Reached, Season } from "../../facts/goods/seasons.js";
import { goodFormula } from "../../facts/goods.js";
import { goodsAmounts } from "../../text/en/goods/amounts.js";
import { seasonWords } from "../../text/en/goods/seasons.js";
import { traceAddress } from "../../trace/address.js";
import { plot } from "../parts/plot.js";
import { apart } from "../stacks.js";

const MARGIN = { top: 16, bottom: 28 };
const LINE = 15;
/** From the last point of a season to its name. */
const LEAD = 12;

/** Where a season stood; the first of its points is nothing on its first day. */
interface Point {
  season: string;
  months: number;
  value: number;
}

/** Returns a line a season from its first day on, through the days of known amounts; the last season stands out. */
export function seasonLines(seasons: readonly Season[], { width, name }: Size): SVGSVGElement {
  const height = name === "narrow" ? 300 : 340;
  const last = seasons.at(-1);
  const all = seasons.flatMap(({ reached }) => reached);
  const unit = all[0]?.figure.unit ?? "";
  const most = Math.max(...all.map(({ figure }) => figure.value));
  const left = 1.15 * textWidth(goodsAmounts.tick(most, unit)) + 12;
  const right = LEAD + Math.max(...seasons.map(({ start }) => textWidth(seasonWords.name(start)))) + 10;
  const x: Plot.ScaleOptions = { domain: [0, 12], range: [left, width - right] };
  const y: Plot.ScaleOptions = { domain: [0, most], range: [height - MARGIN.bottom, MARGIN.top] };
  const down = Plot.scale({ y });
  const ends = seasons.flatMap(({ reached }) => reached.at(-1) ?? []);
  const places = ends.map(({ figure }) => down.apply(figure.value) as number);
  const heights = apart(places, LINE, [MARGIN.top, height - MARGIN.bottom - 4]);
  const points = seasons.flatMap(({ start, reached }): Point[] => [
    { season: start, months: 0, value: 0 },
    ...reached.map(({ figure, months }) => ({ season: start, months, value: figure.value })),
  ]);
  const hue = (start: string) => (start === last?.start ? colour.accent : colour.grey);
  return plot({
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: {
      ...x,
      ticks: name === "narrow" ? [0, 3, 6, 9, 12] : [0, 2, 4, 6, 8, 10, 12],
      tickFormat: (months: number) => seasonWords.tick(seasons[0]?.start ?? "", months),
      tickSize: 0,
      label: null,
    },
    y: {
      ...y,
      grid: true,
      ticks: 5,
      tickSize: 0,
      label: null,
      tickFormat: (value: number) => goodsAmounts.tick(value, unit),
    },
    marks: [
      Plot.ruleY([0], { stroke: colour.soft }),
      Plot.line(points, {
        x: "months",
        y: "value",
        z: "season",
        stroke: ({ season }: Point) => hue(season),
        strokeWidth: ({ season }: Point) => (season === last?.start ? 2.4 : 1.4),
      }),
      Plot.dot(all, {
        x: "months",
        y: ({ figure }: Reached) => figure.value,
        r: 3.4,
        fill: ({ figure }: Reached) => hue(figure.period_start),
        href: ({ figure }: Reached) => traceAddress(goodFormula(figure)),
        title: ({ figure }: Reached) => seasonWords.tip(figure),
      }),
      ...ends.map((end, i) =>
        Plot.text([end], {
          x: "months",
          y: ({ figure }: Reached) => figure.value,
          dx: LEAD,
          dy: (heights[i] ?? 0) - (places[i] ?? 0),
          text: ({ figure }: Reached) => seasonWords.name(figure.period_start),
          textAnchor: "start",
          fill: end.figure.period_start === last?.start ? colour.accent : colour.ink,
          stroke: colour.paper,
          strokeWidth: 3,
          fontWeight: 600,
        }),
      ),
    ],
  });
}
