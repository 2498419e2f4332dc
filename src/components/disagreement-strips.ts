import * as Plot from "@observablehq/plot";
import type { Disagreement, DisagreementFigure } from "./disagreement-rows.js";
import { usd } from "./format.js";
import { traceAddress } from "./number.js";
import { plot } from "./plot.js";
import { colour } from "./theme.js";

const ROW = 46;
const DOT = 5;

/**
 * Returns a strip a period with a mark for each figure and a bar for what its print allows: filled where it agrees with
 * most others, hollow where it stands apart, square where it is the one shown elsewhere on the site. Amounts in US$.
 */
export function disagreementStrips(
  things: readonly Disagreement[],
  figures: readonly DisagreementFigure[],
  { width, document }: { width: number; document?: Document },
): SVGSVGElement {
  const narrow = width < 640;
  const periods = new Map(things.map(({ thing_id, period }) => [thing_id, period ?? ""]));
  const marks = figures
    .filter(({ thing_id }) => periods.has(thing_id))
    .map((figure) => ({ ...figure, period: periods.get(figure.thing_id) ?? "" }));
  const most = Math.max(...marks.map(({ value, high }) => Math.max(value, high ?? value)));
  const open = most * 0.03;
  const hue = (mark: { agrees: boolean }) => (mark.agrees ? colour.accent : colour.bad);
  return plot({
    ...(document ? { document } : {}),
    width,
    height: things.length * (ROW + (narrow ? 26 : 0)) + 40,
    marginLeft: narrow ? 4 : 148,
    marginRight: narrow ? 16 : 150,
    marginTop: 26,
    marginBottom: 8,
    x: {
      domain: [0, most + open],
      grid: true,
      ticks: narrow ? 3 : 5,
      tickSize: 0,
      label: null,
      axis: "top",
      tickFormat: (value: number) => (value === 0 ? "0" : usd(value).replace(".0", "")),
    },
    y: { axis: null, domain: [-1, 1] },
    fy: { domain: [...periods.values()], axis: null, padding: 0.08 },
    ariaLabel: "Strips of the figures of different sources for one thing",
    marks: [
      Plot.ruleY(things, { fy: "period", y: 0, stroke: colour.rule }),
      Plot.ruleY(marks, {
        fy: "period",
        y: 0,
        x1: (mark) => mark.low ?? Math.max(0, mark.value - open),
        x2: (mark) => mark.high ?? mark.value + open,
        stroke: hue,
        strokeWidth: 8,
        strokeOpacity: 0.25,
      }),
      Plot.dot(
        marks,
        Plot.dodgeY(
          { anchor: "middle", padding: 0.5 },
          {
            x: "value",
            fy: "period",
            r: DOT,
            fill: (mark) => (mark.agrees ? colour.accent : colour.paper),
            stroke: hue,
            strokeWidth: 1.8,
            symbol: (mark: { is_chosen: boolean }) => (mark.is_chosen ? "square" : "circle"),
            href: (mark: { formula: string }) => traceAddress(mark.formula),
            title: (mark) =>
              `${mark.printed}, ${mark.publisher}${mark.agrees ? "" : "\nstands apart"}${mark.reason ? `: ${mark.reason}` : ""}`,
          },
        ),
      ),
      Plot.text(things, {
        fy: "period",
        text: "period",
        ...(narrow ? { frameAnchor: "top-left", dy: 2 } : { frameAnchor: "left", dx: -144 }),
        textAnchor: "start",
        lineAnchor: narrow ? "top" : "middle",
        fill: colour.ink,
        fontWeight: 600,
      }),
      Plot.text(things, {
        className: "count",
        fy: "period",
        ...(narrow ? { frameAnchor: "top-left", dx: 142, dy: 2 } : { frameAnchor: "right", dx: 14, dy: -8 }),
        textAnchor: "start",
        lineAnchor: narrow ? "top" : "middle",
        text: agreement,
        fill: colour.ink,
      }),
      Plot.text(things, {
        fy: "period",
        ...(narrow
          ? { frameAnchor: "top-right", dy: 2, textAnchor: "end" as const }
          : { frameAnchor: "right", dx: 14, dy: 9, textAnchor: "start" as const }),
        lineAnchor: narrow ? "top" : "middle",
        text: (thing) => (thing.spread > 0 ? `${usd(thing.spread)} apart` : ""),
        href: (thing) => traceAddress(thing.spread_formula),
        fill: (thing) => (thing.is_contradicted ? colour.bad : colour.soft),
      }),
    ],
  });
}

/** "all 5 agree", "4 of 6 agree". */
export function agreement({ figure_count, agreeing_count }: Disagreement): string {
  if (figure_count === agreeing_count) return figure_count === 2 ? "both agree" : `all ${figure_count} agree`;
  return agreeing_count <= 1 ? `none of ${figure_count} agree` : `${agreeing_count} of ${figure_count} agree`;
}
