import { roving } from "../../base/roving.js";
import type { Size } from "../../base/sizes.js";
import { label, s, textWidth } from "../../base/svg.js";
import { colour, countryColour } from "../../base/theme.js";
import type { Contribution } from "../../facts/partners/changes.js";
import { pairWords, signedPoints, signedUsd } from "../../text/en/partners/changes.js";
import { traceAddress } from "../../trace/address.js";

const ROW = { wide: 30, narrow: 44 };
const BAR = 16;
/** The least room beside a bar for its amount and its points, in pixels. */
const AMOUNTS = 168;
/** The room for the signs behind a number, and between the numbers. */
const SIGNS = 16;
const APART = 10;

/** Returns a bar a partner from zero, gains to the right and losses to the left, with its amount and its points. */
export function contributionBars(
  rows: readonly Contribution[],
  { countries, size: { width, name } }: { countries: readonly string[]; size: Size },
): SVGSVGElement {
  const isNarrow = name === "narrow";
  const names = rows.map(nameOf);
  const left = isNarrow ? 0 : Math.max(...names.map((words) => textWidth(words, 13))) + 16;
  const values = rows.map(({ change }) => change.value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const beside = amountsWidth(rows);
  const room = width - left - beside;
  const x = (value: number) => left + ((value - low) / (high - low || 1)) * room;
  const step = ROW[name];
  const height = rows.length * step + 6;
  const drawing = s(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, "font-size": 12 },
    s("path", { d: `M${x(0).toFixed(1)} 0V${height - 6}`, stroke: colour.soft }),
    rows.map((row, i) => bar(row, { x, beside, top: i * step + (isNarrow ? 20 : 6), isNarrow, countries })),
  );
  return roving(drawing as SVGSVGElement);
}

/** The room beside each bar: what the longest amount and points together take, with their signs. */
function amountsWidth(rows: readonly Contribution[]): number {
  const widths = rows.map(({ change, points }) => {
    const both = [signedUsd(change.value), ...(points ? [signedPoints(points.value)] : [])];
    return both.reduce((sum, words) => sum + textWidth(words, 12) + SIGNS + APART, 0);
  });
  return Math.max(AMOUNTS, ...widths);
}

function nameOf({ to }: Contribution): string {
  return to?.partner_name ?? pairWords.parts.rest;
}

function bar(
  row: Contribution,
  {
    x,
    beside,
    top,
    isNarrow,
    countries,
  }: { x: (value: number) => number; beside: number; top: number; isNarrow: boolean; countries: readonly string[] },
): SVGElement {
  const { change, points, partner } = row;
  const [from, to] = [Math.min(x(0), x(change.value)), Math.max(x(0), x(change.value))];
  const hue = partner === null ? colour.grey : countryColour(partner, countries);
  return s(
    "g",
    {},
    label(nameOf(row), isNarrow ? x(0) + 4 : 0, isNarrow ? top - 6 : top + 12, { "font-weight": 600, "font-size": 13 }),
    s(
      "a",
      { href: traceAddress(change.formula) },
      s("title", {}, pairWords.parts.tip(nameOf(row), change, points)),
      s("rect", { x: from, y: top, width: Math.max(1, to - from), height: BAR, fill: hue }),
      label(signedUsd(change.value), to + 7, top + 12.5, { "font-weight": 600 }),
    ),
    points &&
      label(
        s("a", { href: traceAddress(points.formula) }, s("tspan", { fill: colour.soft }, signedPoints(points.value))),
        to + beside - 4,
        top + 12.5,
        { "text-anchor": "end" },
      ),
  );
}
