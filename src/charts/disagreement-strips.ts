import * as Plot from "@observablehq/plot";
import { usd } from "../../pipelines/text/en/values.js";
import { usdTick } from "../base/format.js";
import { colour } from "../base/theme.js";
import { printedWords } from "../facts/disagreement-rows.js";
import type { DisagreementFigure } from "../rows/disagreement-figures.js";
import type { Disagreement } from "../rows/disagreements.js";
import { traceAddress } from "../trace/number.js";
import { plot } from "./plot.js";
import { levelsOf } from "./stacks.js";

const DOT = 4.5;
const STEP = 2 * DOT + 1;

/** A figure as drawn: its height and that of the line of its thing, in pixels from the top. */
interface Mark extends DisagreementFigure {
  y: number;
  line: number;
}

/** A thing and its figures as drawn, with the height of its line. */
interface Row {
  thing: Disagreement;
  line: number;
  marks: Mark[];
}

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
  const [left, right, top] = [narrow ? 6 : 148, narrow ? 16 : 150, 26];
  const shown = new Set(things.map(({ thing_id }) => thing_id));
  const ends = figures.filter(({ thing_id }) => shown.has(thing_id)).map(({ value, high }) => high ?? value * 1.03);
  const most = Math.max(...ends);
  const rows = placed(things, figures, {
    top,
    head: narrow ? 24 : 0,
    x: (value) => (value / most) * (width - left - right),
  });
  const marks = rows.flatMap((row) => row.marks);
  const height = (rows.at(-1)?.line ?? 0) + 22;
  return plot({
    ...(document ? { document } : {}),
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: 0,
    x: {
      domain: [0, most],
      grid: true,
      ticks: narrow ? 3 : 5,
      tickSize: 0,
      label: null,
      axis: "top",
      tickFormat: (value: number) => (value === 0 ? "0" : usdTick(value)),
    },
    y: { axis: null, domain: [height, top], range: [height, top] },
    ariaLabel: "Strips of the figures of different sources for one thing",
    marks: [
      Plot.ruleY(rows, { y: "line", stroke: colour.rule }),
      intervals(marks, most),
      dots(marks),
      ...words(rows, narrow),
    ],
  });
}

function intervals(marks: readonly Mark[], most: number) {
  return Plot.ruleY(marks, {
    y: "line",
    x1: (mark) => mark.low ?? 0,
    x2: (mark) => mark.high ?? most,
    stroke: hue,
    strokeWidth: 8,
    strokeOpacity: 0.22,
  });
}

function dots(marks: readonly Mark[]) {
  return Plot.dot(marks, {
    x: "value",
    y: "y",
    r: DOT,
    fill: (mark) => (mark.agrees ? colour.accent : colour.paper),
    stroke: hue,
    strokeWidth: 1.8,
    symbol: (mark: Mark) => (mark.is_chosen ? "square" : "circle"),
    href: (mark: Mark) => traceAddress(mark.formula),
    title: tip,
  });
}

/** The words of each row: its period, how many of its figures agree, and how far they lie apart. */
function words(rows: readonly Row[], narrow: boolean) {
  const height = (dy: number) =>
    narrow
      ? { y: ({ marks, line }: Row) => Math.min(line, ...marks.map(({ y }) => y)) - 14 }
      : { y: "line" as const, dy };
  return [
    Plot.text(rows, {
      ...height(0),
      ...(narrow ? { frameAnchor: "left" as const } : { frameAnchor: "left" as const, dx: -144 }),
      text: ({ thing }) => thing.period ?? "",
      textAnchor: "start",
      fill: colour.ink,
      fontWeight: 600,
    }),
    Plot.text(rows, {
      ...height(-8),
      className: "count",
      ...(narrow ? { frameAnchor: "left" as const, dx: 142 } : { frameAnchor: "right" as const, dx: 14 }),
      text: ({ thing }) => agreement(thing),
      textAnchor: "start",
      fill: colour.ink,
    }),
    Plot.text(rows, {
      ...height(9),
      frameAnchor: "right",
      ...(narrow ? { textAnchor: "end" as const } : { dx: 14, textAnchor: "start" as const }),
      text: ({ thing }) => (thing.spread > 0 ? `${usd(thing.spread)} apart` : ""),
      href: ({ thing }) => traceAddress(thing.spread_formula),
      fill: ({ thing }) => (thing.is_contradicted ? colour.bad : colour.soft),
    }),
  ];
}

function hue(mark: Mark): string {
  return mark.agrees ? colour.accent : colour.bad;
}

function tip(mark: Mark): string {
  const doubt = mark.agrees ? "" : "\nstands apart";
  const reason = mark.reason ? `: ${mark.reason}` : "";
  return `${printedWords(mark)}, ${mark.publisher}${doubt}${reason}`;
}

/** Returns the rows from top to bottom, each as high as its tallest stack of marks. */
function placed(
  things: readonly Disagreement[],
  figures: readonly DisagreementFigure[],
  { top, head, x }: { top: number; head: number; x: (value: number) => number },
): Row[] {
  let end = top;
  return things.map((thing) => {
    const own = figures.filter(({ thing_id }) => thing_id === thing.thing_id);
    const levels = levelsOf(
      own.map(({ value }) => x(value)),
      STEP,
    );
    const line = end + Math.max(30, head + 20 + Math.max(...levels) * STEP);
    end = line + 14;
    return { thing, line, marks: own.map((figure, i) => ({ ...figure, line, y: line - (levels[i] ?? 0) * STEP })) };
  });
}

/** "all 5 agree", "4 of 6 agree", "3 of 9 agree; another group is as large". */
export function agreement({ figure_count, agreeing_count, is_tied }: Disagreement): string {
  if (figure_count === agreeing_count) return figure_count === 2 ? "both agree" : `all ${figure_count} agree`;
  return agreeing_count <= 1
    ? `none of ${figure_count} agree`
    : `${agreeing_count} of ${figure_count} agree${is_tied ? "; another group is as large" : ""}`;
}
