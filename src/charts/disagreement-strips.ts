import { usd } from "../../pipelines/text/en/values.js";
import { byWords } from "../base/order.js";
import { roving } from "../base/roving.js";
import type { Size } from "../base/sizes.js";
import { label, s } from "../base/svg.js";
import { colour } from "../base/theme.js";
import type { Disputed, FigureGroup } from "../facts/disagreement-rows.js";
import { usdTicks } from "../text/en/base/format.js";
import { agreementWords, apartWords, disagreementWords, giverOf, groupTip } from "../text/en/disagreement.js";
import { traceAddress } from "../trace/address.js";
import { intervalPath, reach } from "./parts/interval-path.js";
import { type LinkedWords, linkedLines } from "./parts/linked-lines.js";
import { type NiceAxis, niceAxis } from "./parts/nice-axis.js";

/** Where things stand, in pixels: names and the axis beside each other where there is room, else below. */
interface Plan {
  isNarrow: boolean;
  width: number;
  names: number;
  from: number;
  to: number;
}

const MARK = 4.5;
const LINE = 15;
const TOP = 22;

/** Returns the axis of things: it holds all figures and the ends of what they allow. */
export function stripAxis(disputes: readonly Disputed[], size?: Size): NiceAxis {
  const ends = reach(disputes.flatMap(({ groups }) => groups));
  return niceAxis(ends, size?.name === "narrow" ? 4 : 5);
}

/**
 * Returns a strip a period: each figure as a mark on one axis, with a bar for what its rounding and wording allow, and
 * the names of those who state it beside it. Filled where it agrees with most others, hollow where it stands apart,
 * square where it is the one shown elsewhere on the site. Amounts in US$.
 */
export function disagreementStrips(disputes: readonly Disputed[], { size }: { size: Size }): SVGSVGElement {
  const { width } = size;
  const plan: Plan =
    size.name === "narrow"
      ? { isNarrow: true, width, names: width - 72, from: 8, to: width - 8 }
      : { isNarrow: false, width, names: 286, from: 312, to: width - 88 };
  const axis = stripAxis(disputes, size);
  const x = (value: number) => plan.from + ((value - axis.from) / (axis.to - axis.from)) * (plan.to - plan.from);
  let y = TOP;
  const strips = disputes.map((dispute, i) => {
    const drawn = strip(dispute, { plan, axis, x, top: y, isFirst: i === 0 });
    y = drawn.bottom;
    return drawn.marks;
  });
  const height = y + 20;
  const drawing = s(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, "font-size": 12 },
    axisMarks(axis, { plan, x, bottom: y }),
    strips,
  );
  return roving(drawing as SVGSVGElement);
}

/** Lines and labels of the axis, above and below all strips. */
function axisMarks(
  { ticks }: NiceAxis,
  { plan, x, bottom }: { plan: Plan; x: (value: number) => number; bottom: number },
): SVGElement {
  const named = usdTicks(ticks);
  const anchor = (i: number) =>
    !plan.isNarrow ? "middle" : i === 0 ? "start" : i === ticks.length - 1 ? "end" : "middle";
  return s(
    "g",
    { class: "axis" },
    ticks.map((tick) => s("path", { d: `M${x(tick).toFixed(1)} ${TOP - 6}V${bottom}`, stroke: colour.rule })),
    [TOP - 11, bottom + 15].map((y) =>
      ticks.map((tick, i) => label(named(tick), x(tick), y, { "text-anchor": anchor(i), fill: colour.soft })),
    ),
  );
}

interface Place {
  plan: Plan;
  axis: NiceAxis;
  x: (value: number) => number;
  top: number;
  isFirst: boolean;
}

/** The strip of one thing: its period, how many figures agree, and a row for those that say the same. */
function strip(dispute: Disputed, { plan, axis, x, top, isFirst }: Place): { marks: SVGElement; bottom: number } {
  const head = top + (isFirst ? 10 : 20);
  let y = head + (plan.isNarrow ? 24 : 12);
  const rows = dispute.groups.map((group) => {
    const lines = linkedLines(names(group), plan.names, 12);
    const row = { group, lines, top: y };
    y += Math.max(1, lines.length) * LINE + (plan.isNarrow ? 18 : 5);
    return row;
  });
  const marks = s(
    "g",
    {},
    !isFirst && s("path", { d: `M0 ${top + 2}H${plan.width}`, stroke: colour.rule }),
    heading(dispute, plan, head),
    rows.map((row) => [
      nameLines(row, plan),
      amount(row.group, plan, row.top + 11),
      mark(row.group, { axis, x, y: row.top + (plan.isNarrow ? row.lines.length * LINE + 6 : 7) }),
    ]),
  );
  return { marks, bottom: y + 4 };
}

function heading(dispute: Disputed, plan: Plan, y: number): SVGElement[] {
  const { thing } = dispute;
  const words = agreementWords(dispute);
  const apart = apartWords(thing);
  const [x, dy] = plan.isNarrow ? [0, 16] : [plan.from + 6, 0];
  return [
    label(thing.period ?? "", 0, y, { "font-weight": 600, "font-size": 13 }),
    label(
      [
        s("tspan", { class: "count" }, words),
        apart && [", ", s("a", { href: traceAddress(thing.spread_formula) }, apart)],
      ],
      x,
      y + dy,
      { fill: thing.is_contradicted ? colour.bad : colour.soft },
      colour.paper,
    ),
  ];
}

/** Who states the figures of a group, each name leading to its figure; further ones of one publisher after it. */
function names({ figures }: FigureGroup): LinkedWords[] {
  const links: LinkedWords[] = [];
  let previous = "";
  let times = 1;
  for (const figure of figures.toSorted((a, b) => byWords(giverOf(a), giverOf(b)))) {
    const giver = giverOf(figure);
    const isSame = giver === previous;
    times = isSame ? times + 1 : 1;
    const last = links.at(-1);
    if (last && !isSame) last.text += ",";
    const href = traceAddress(figure.formula);
    links.push(isSame ? { text: disagreementWords.again(times), href, joined: true } : { text: giver, href });
    previous = giver;
  }
  return links;
}

function nameLines({ lines, top }: { lines: readonly LinkedWords[][]; top: number }, plan: Plan): SVGElement[] {
  return lines.map((line, i) =>
    label(
      line.map(({ text, href }, j) => [
        j > 0 && " ",
        s("a", { href, class: "about" }, s("tspan", { fill: colour.soft }, text)),
      ]),
      plan.isNarrow ? 0 : 8,
      top + 11 + i * LINE,
      {},
      colour.paper,
    ),
  );
}

function amount({ first, value, agrees }: FigureGroup, { width }: Plan, y: number): SVGElement {
  const fill = agrees ? colour.ink : colour.bad;
  return label(s("a", { href: traceAddress(first.formula) }, s("tspan", { fill }, usd(value))), width, y, {
    "text-anchor": "end",
    "font-weight": 600,
  });
}

function mark(group: FigureGroup, { axis, x, y }: { axis: NiceAxis; x: (value: number) => number; y: number }) {
  const hue = group.agrees ? colour.accent : colour.bad;
  const at = x(group.value);
  const look = { fill: group.agrees ? hue : colour.paper, stroke: hue, "stroke-width": 1.8 };
  return s(
    "a",
    { href: traceAddress(group.first.formula) },
    s("title", {}, groupTip(group)),
    s("path", { d: intervalPath(group, { from: axis.from, to: axis.to, x, y, half: 4 }), fill: hue, opacity: 0.4 }),
    group.isChosen
      ? s("rect", { x: at - MARK, y: y - MARK, width: 2 * MARK, height: 2 * MARK, ...look })
      : s("circle", { cx: at, cy: y, r: MARK, ...look }),
  );
}
