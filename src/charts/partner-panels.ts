import * as Plot from "@observablehq/plot";
import type { Size } from "../base/sizes.js";
import { colour, countryColour } from "../base/theme.js";
import type { MeasuredYear } from "../facts/partner-measures.js";
import { partnerWords } from "../text/en/partners.js";
import { traceAddress } from "../trace/address.js";
import {
  type Facets,
  lastPoints,
  type PartnersDrawn,
  partnerMarks,
  tickRoom,
  valueScale,
  yearScale,
} from "./partner-marks.js";
import { plot } from "./parts/plot.js";
import { readable } from "./parts/readable.js";

const MARGIN = { right: 4, bottom: 26 };
/** Over each panel the name of its partner, and under that its last value. */
const HEAD = 36;
const PANEL = 104;
/** From the sides of a panel to its first and last year, which are named below. */
const INSET = 15;
/** What lies between panels side by side, as a share of their room. */
const BETWEEN = 0.1;

/** Returns a small panel a partner, all on one scale, the partner with the highest last value first. */
export function partnerPanels(drawn: PartnersDrawn, { width, name }: Size): SVGSVGElement {
  const isNarrow = name === "narrow";
  const columns = isNarrow ? 2 : 4;
  const ends = lastPoints(drawn.points).toSorted((a, b) => (drawn.isRank ? a.amount - b.amount : b.amount - a.amount));
  const place = new Map(ends.map(({ partner }, i) => [partner, i]));
  const rows = Math.ceil(ends.length / columns);
  const at = ({ partner }: MeasuredYear) => place.get(partner) ?? 0;
  const facets = {
    fx: (point: MeasuredYear) => at(point) % columns,
    fy: (point: MeasuredYear) => Math.floor(at(point) / columns),
  };
  const left = tickRoom(drawn);
  const room = ((width - left - MARGIN.right) / columns) * (1 - BETWEEN);
  const fy = { domain: Array.from({ length: rows }, (_, i) => i), axis: null, padding: 0 };
  const drawing = plot({
    width,
    height: rows * (HEAD + PANEL) + MARGIN.bottom,
    marginLeft: left,
    marginRight: MARGIN.right,
    marginTop: 0,
    marginBottom: MARGIN.bottom,
    fx: { domain: Array.from({ length: columns }, (_, i) => i), axis: null, padding: BETWEEN },
    fy,
    x: { ...yearScale(drawn.years, room - 2 * INSET), insetLeft: INSET, insetRight: INSET },
    y: { ...valueScale(drawn), insetTop: HEAD, insetBottom: 8 },
    marks: [
      ...partnerMarks(drawn, { facets, radius: 2 }),
      ...heads(ends, drawn, { facets, fontSize: isNarrow ? 12 : 11 }),
    ],
  });
  return readable(drawing, "x");
}

/** The name of each panel and its last value with the year. */
function heads(
  ends: readonly MeasuredYear[],
  { countries, format }: PartnersDrawn,
  { facets, fontSize }: { facets: Facets; fontSize: number },
) {
  const common = { ...facets, frameAnchor: "top-left", textAnchor: "start" } as const;
  return [
    Plot.text(ends, {
      ...common,
      dy: 4,
      text: () => "●",
      fill: ({ partner }: MeasuredYear) => countryColour(partner, countries),
    }),
    Plot.text(ends, {
      ...common,
      dx: 14,
      dy: 4,
      text: "partner_name",
      fill: colour.ink,
      fontWeight: 600,
    }),
    Plot.text(ends, {
      ...common,
      dx: 14,
      dy: 19,
      text: (end: MeasuredYear) => partnerWords.panel(end, format(end)),
      href: ({ formula }: MeasuredYear) => traceAddress(formula),
      title: (end: MeasuredYear) => partnerWords.tip(end, format(end)),
      fontSize,
      fill: colour.soft,
    }),
  ];
}
