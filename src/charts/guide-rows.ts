import { inUnit, usd } from "../../pipelines/text/en/values.js";
import { roving } from "../base/roving.js";
import { NARROW } from "../base/sizes.js";
import { label, type SvgChild, s } from "../base/svg.js";
import { colour } from "../base/theme.js";
import type { Goal, Purchase } from "../facts/guide/amounts.js";
import type { BothSides } from "../facts/rule-examples.js";
import { formulaOf } from "../facts/trade/trade-years.js";
import type { FreightFactor } from "../rows/cif-fob.js";
import type { Observation } from "../rows/observations.js";
import { guideWords as words } from "../text/en/guide/guide.js";
import { figureAddress, traceAddress } from "../trace/address.js";
import { intervalPath, reach } from "./parts/interval-path.js";

/** What a row shows: one figure on the scale that all rows share, and what is said of it at the right. */
interface GuideRow {
  name: string;
  value: number;
  href: string;
  said: SvgChild;
  /** What it can mean: drawn as a band with a dot, any other figure as a bar. */
  range?: { low: number | null; high: number | null };
  isHollow?: boolean;
  /** Whether it is named by the wording that it stands in. */
  isWording?: boolean;
}

const BOLD = { "font-weight": 600 };
const STEP = 44;
/** Where the mark of a row begins below its top, and how thick it is. */
const MARK = { top: 19, size: 12 };

/** Returns figures below each other on one scale, in the width of a phone: as bars from nothing on, or as bands. */
function guideRows(rows: readonly GuideRow[]): SVGSVGElement {
  const { width } = NARROW;
  const height = rows.length * STEP;
  const ranges = rows.flatMap(({ value, range }) => (range ? [{ value, ...range }] : []));
  const [from, to] = ranges.length > 0 ? reach(ranges) : [0, Math.max(...rows.map(({ value }) => value))];
  const edge = ranges.length > 0 ? 10 : 0;
  const x = (value: number) => edge + ((value - from) / (to - from || 1)) * (width - 2 * edge - 1);
  const drawn = rows.map((row, i) => {
    const top = i * STEP;
    return s(
      "g",
      {},
      label(row.isWording ? s("a", { href: row.href, class: "about" }, row.name) : row.name, 0, top + 13, BOLD),
      label(row.said, width, top + 13, { "text-anchor": "end" }),
      row.range && band(row.range, { from, to, x, top: top + MARK.top }),
      s("a", { href: row.href }, s("title", {}, row.name), mark(row, x, top + MARK.top)),
    );
  });
  return roving(
    s("svg", { viewBox: `0 0 ${width} ${height}`, width, height, "font-size": 12 }, drawn) as SVGSVGElement,
  );
}

/** Where marks stand: the ends of the scale, the scale, and the top of the row. */
interface Place {
  from: number;
  to: number;
  x: (value: number) => number;
  top: number;
}

/** What a figure can mean, on a line as long as the scale. */
function band(range: NonNullable<GuideRow["range"]>, { from, to, x, top }: Place): SvgChild {
  const y = top + MARK.size / 2;
  return [
    s("path", { d: `M0 ${y}H${NARROW.width}`, stroke: colour.rule }),
    s("path", { d: intervalPath(range, { from, to, x, y, half: 4 }), fill: colour.accent, opacity: 0.3 }),
  ];
}

function mark({ value, range, isHollow }: GuideRow, x: Place["x"], top: number): SVGElement {
  if (range) return s("circle", { cx: x(value), cy: top + MARK.size / 2, r: 4.5, fill: colour.accent });
  const fill = isHollow ? colour.paper : "var(--accent-soft)";
  const d = `M0.5 ${top}H${x(value).toFixed(1)}V${top + MARK.size}H0.5Z`;
  return s("path", { d, fill, stroke: colour.accent, "stroke-dasharray": isHollow && "3,3" });
}

function link(text: string, href: string): SVGElement {
  return s("a", { href }, s("tspan", BOLD, text));
}

/** Words about a number that comes second. */
function second(text: string, formula: string): SvgChild {
  return ["  ", s("a", { href: traceAddress(formula) }, s("tspan", { fill: colour.soft }, text))];
}

/** The same subject in several wordings, each with what it allows. */
export function wordingRows(rows: readonly Observation[]): SVGSVGElement {
  return guideRows(
    rows.map(({ printed, value, value_low: low, value_high: high, unit, observation_id }) => {
      const href = figureAddress(observation_id);
      const said = s("a", { href, class: "about" }, words.open(low, high, unit));
      return { name: words.quoted(printed), value, range: { low, high }, href, said, isWording: true };
    }),
  );
}

/** What a cargo comes to at the border of the buyer, a row for each factor. */
export function freightRows(factors: readonly FreightFactor[]): SVGSVGElement {
  return guideRows(
    factors.map(({ publisher, value, observation_id }) => {
      const href = traceAddress(`100 * [${observation_id}]`);
      return { name: publisher, value: 100 * value, href, said: link(words.factor(value), href) };
    }),
  );
}

/** Both reports of one trade. */
export function mirrorRows(both: BothSides): SVGSVGElement {
  const { sent, received } = both;
  const [first, last] = [sent, received].map(({ observation_id }) => figureAddress(observation_id)) as [string, string];
  const ratio = `[${received.observation_id}] / [${sent.observation_id}]`;
  return guideRows([
    { name: words.sent(both), value: sent.value, href: first, said: link(usd(sent.value), first) },
    {
      name: words.received(both),
      value: received.value,
      href: last,
      said: [link(usd(received.value), last), second(words.timesAs(received.value / sent.value), ratio)],
    },
  ]);
}

/** What was paid in two periods, for how much. */
export function purchaseRows(purchases: readonly Purchase[]): SVGSVGElement {
  return guideRows(
    purchases.map(({ period, price, amount, each }) => {
      const [paid, got] = [price, amount].map(({ observation_id }) => figureAddress(observation_id)) as [
        string,
        string,
      ];
      return {
        name: period,
        value: price.value,
        href: paid,
        said: [
          link(usd(price.value), paid),
          words.forSoMany,
          link(inUnit(amount.value, amount.unit), got),
          second(words.each(each.value), each.formula),
        ],
      };
    }),
  );
}

/** A goal, hollow, and what there is of it. */
export function goalRows({ target, actual }: Goal): SVGSVGElement {
  const [goal, year] = [figureAddress(target.observation_id), traceAddress(formulaOf(actual))];
  const share = `${formulaOf(actual)} / [${target.observation_id}]`;
  return guideRows([
    { name: words.target, value: target.value, href: goal, isHollow: true, said: link(usd(target.value), goal) },
    {
      name: words.actual(actual.year),
      value: actual.value,
      href: year,
      said: [link(usd(actual.value), year), second(words.reached(actual.value / target.value), share)],
    },
  ]);
}
