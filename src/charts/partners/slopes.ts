import { sumOf } from "../../../pipelines/formula/figures.js";
import { usd } from "../../../pipelines/text/en/values.js";
import { roving } from "../../base/roving.js";
import type { Size } from "../../base/sizes.js";
import { label, s, textWidth } from "../../base/svg.js";
import { colour, countryColour } from "../../base/theme.js";
import type { Pair, PartnerChange } from "../../facts/partners/changes.js";
import { traceAddress } from "../../trace/address.js";
import { apart } from "../stacks.js";

const TOP = 34;
const BOTTOM = 16;
/** The height of a name. */
const LINE = 17;
/** From a point to its name: the lead between them. */
const LEAD = 26;

/** What is drawn: partners in two years, on even steps or on ratios. */
export interface SlopesDrawn {
  changes: readonly PartnerChange[];
  pair: Pair;
  isLog: boolean;
  countries: readonly string[];
}

/** One end of a line: where it is, where its words stand, and what they say. */
interface End {
  y: number;
  at: number;
  name: string;
  amount: string;
  formula: string;
}

/** Returns a line a partner from one year to another, its amount at both ends and its name at the later one. */
export function partnerSlopes({ changes, pair, isLog, countries }: SlopesDrawn, { width, name }: Size): SVGSVGElement {
  const height = TOP + BOTTOM + Math.max(name === "narrow" ? 240 : 300, changes.length * LINE);
  const y = scaleOf(changes, { isLog, low: height - BOTTOM, high: TOP });
  const ends = (["from", "to"] as const).map((end) => endsOf(changes, end, { y, bottom: height - BOTTOM }));
  const [left = [], right = []] = ends;
  const isNarrow = name === "narrow";
  const room = (list: readonly End[], isNamed: boolean) =>
    LEAD + Math.max(...list.map((end) => textWidth(isNamed ? `${end.name} ${end.amount}°≠` : `${end.amount}°≠`)));
  const x = [room(left, !isNarrow), width - room(right, true)] as const;
  const drawing = s(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, "font-size": 12 },
    pair.map((year, i) => [
      label(`${year}`, x[i] ?? 0, 14, { "text-anchor": "middle", "font-weight": 600, fill: colour.soft }),
      s("path", { d: `M${x[i]} ${TOP - 10}V${height - 4}`, stroke: colour.rule }),
    ]),
    changes.map((change, i) => {
      const hue = countryColour(change.partner, countries);
      const [a, b] = [left[i], right[i]];
      return a && b
        ? [
            line(change, { hue, x, a, b }),
            words(a, { x: x[0], isNamed: !isNarrow, hue }),
            words(b, { x: x[1], isNamed: true, isRight: true, hue }),
          ]
        : [];
    }),
  );
  return roving(drawing as SVGSVGElement);
}

function scaleOf(
  changes: readonly PartnerChange[],
  { isLog, low, high }: { isLog: boolean; low: number; high: number },
): (value: number) => number {
  const of = (value: number) => (isLog ? Math.log10(value) : value);
  const values = changes.flatMap(({ from, to }) => [of(from.value), of(to.value)]);
  const [least, most] = [isLog ? Math.min(...values) : Math.min(0, ...values), Math.max(...values)];
  return (value) => low - ((of(value) - least) / (most - least || 1)) * (low - high);
}

function endsOf(
  changes: readonly PartnerChange[],
  end: "from" | "to",
  { y, bottom }: { y: (value: number) => number; bottom: number },
): End[] {
  const places = changes.map((change) => y(change[end].value));
  const at = apart(places, LINE, [TOP, bottom]);
  return changes.map((change, i) => ({
    y: places[i] ?? 0,
    at: at[i] ?? 0,
    name: change.partner_name,
    amount: usd(change[end].value),
    formula: sumOf(change[end].input_ids),
  }));
}

/** A line from one year to the other, dotted where the figures are of two series, with a point at each end. */
function line(
  { from, to }: PartnerChange,
  { hue, x, a, b }: { hue: string; x: readonly [number, number]; a: End; b: End },
): SVGElement {
  const isBroken = from.series !== to.series;
  return s(
    "g",
    {},
    s("path", {
      d: `M${x[0].toFixed(1)} ${a.y.toFixed(1)}L${x[1].toFixed(1)} ${b.y.toFixed(1)}`,
      stroke: hue,
      "stroke-width": isBroken ? 1.8 : 2.4,
      "stroke-dasharray": isBroken ? "1 4" : null,
      "stroke-linecap": "round",
    }),
    [a, b].map((end, i) =>
      s(
        "a",
        { href: traceAddress(end.formula) },
        s("title", {}, `${end.name}: ${end.amount}`),
        s("circle", { cx: x[i] ?? 0, cy: end.y, r: 3.4, fill: hue }),
      ),
    ),
  );
}

/** The amount of an end, with its name where there is room, and a lead to its point. */
function words(
  { y, at, name, amount, formula }: End,
  { x, isNamed, isRight = false, hue }: { x: number; isNamed: boolean; isRight?: boolean; hue: string },
): SVGElement {
  const side = isRight ? 1 : -1;
  const link = s("a", { href: traceAddress(formula) }, s("tspan", {}, amount));
  const named = s("tspan", { "font-weight": 600 }, name);
  const parts = isNamed ? (isRight ? [link, " ", named] : [named, " ", link]) : [link];
  return s(
    "g",
    {},
    s("path", {
      d: `M${x + side * 5} ${y.toFixed(1)}L${x + side * (LEAD - 6)} ${at.toFixed(1)}`,
      stroke: hue,
      "stroke-opacity": 0.5,
      fill: "none",
    }),
    label(parts, x + side * (LEAD - 2), at + 4, { "text-anchor": isRight ? "start" : "end" }),
  );
}
