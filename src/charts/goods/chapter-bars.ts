import { usd } from "../../../pipelines/text/en/values.js";
import { roving } from "../../base/roving.js";
import type { Size } from "../../base/sizes.js";
import { label, s, textWidth, wrapped } from "../../base/svg.js";
import { colour } from "../../base/theme.js";
import type { FlowRow } from "../../facts/goods/flows.js";
import type { Trade } from "../../text/en/goods/findings.js";
import { flowWords } from "../../text/en/goods/flows.js";
import { traceAddress } from "../../trace/address.js";

const words = flowWords.chapters;
/** Room beside bars for names, and behind them for amounts and changes, in pixels. */
const NAMES = 210;
const AMOUNTS = 128;
const BAR = 16;
const ROW = { wide: 40, narrow: 46 };

/** Returns a bar a chapter, the largest first, with what the other side reports as a ring on it. */
export function chapterBars(rows: readonly FlowRow[], { size, trade }: { size: Size; trade: Trade }): SVGSVGElement {
  const isNarrow = size.name === "narrow";
  const left = isNarrow ? 0 : NAMES;
  const most = Math.max(...rows.flatMap((row) => [row.lead.value, ringOf(row)?.value ?? 0]));
  const room = size.width - left - AMOUNTS;
  const along = (value: number) => left + Math.max(1, (value / most) * room);
  const height = rows.length * ROW[size.name] + 4;
  const drawing = s(
    "svg",
    { viewBox: `0 0 ${size.width} ${height}`, width: size.width, height, "font-size": 12 },
    rows.map((row, i) => {
      const y = 2 + i * ROW[size.name];
      return s(
        "g",
        {},
        nameOf(row, { y, isNarrow }),
        marks(row, { top: isNarrow ? y + 21 : y + 8, left, along, trade }),
      );
    }),
    s("path", { d: `M${left} 0V${height}`, stroke: colour.rule }),
  );
  return roving(drawing as SVGSVGElement);
}

/** What the partner reports, where it stands beside the own report. */
function ringOf({ lead, mirror }: FlowRow) {
  return lead.side === "own" ? mirror : null;
}

function nameOf({ product }: FlowRow, { y, isNarrow }: { y: number; isNarrow: boolean }): SVGElement[] {
  const name = words.name(product);
  const code = words.code(product);
  const bold = { "font-weight": 600, "font-size": 13 };
  if (isNarrow) {
    const parts = [s("tspan", bold, name), s("tspan", { dx: 7, fill: colour.soft, class: "axis" }, code)];
    return [label(parts, 4, y + 15)];
  }
  const lines = wrapped(name, NAMES - 58, 13);
  const top = y + (lines.length > 1 ? 14 : 21);
  return [
    ...lines.map((line, i) => label(line, 0, top + i * 15, bold)),
    label(code, NAMES - 10, y + 21, { fill: colour.soft, "text-anchor": "end", class: "axis" }),
  ];
}

function marks(
  row: FlowRow,
  { top, left, along, trade }: { top: number; left: number; along: (value: number) => number; trade: Trade },
): SVGElement[] {
  const { lead, change } = row;
  const ring = ringOf(row);
  const amount = usd(lead.value);
  const end = Math.max(along(lead.value), ring ? along(ring.value) + 5 : 0) + 7;
  const tip = s("title", {}, words.tip(row, trade));
  const middle = top + BAR / 2;
  return [
    s(
      "a",
      { href: traceAddress(`[${lead.id}]`) },
      tip,
      s("rect", { x: left, y: top, width: along(lead.value) - left, height: BAR, fill: colour.accent }),
      label(amount, end, middle + 4.5, { "font-weight": 600 }),
    ),
    ...(ring
      ? [
          s(
            "a",
            { href: traceAddress(`[${ring.id}]`) },
            s("title", {}, words.tip(row, trade)),
            s("circle", {
              cx: along(ring.value),
              cy: middle,
              r: 5,
              fill: colour.paper,
              stroke: colour.warm,
              "stroke-width": 2,
            }),
          ),
        ]
      : []),
    ...(change
      ? [
          s(
            "a",
            { href: traceAddress(change.formula) },
            label(words.change(change.value), end + 1.12 * textWidth(amount) + 8, middle + 4.5, { fill: colour.soft }),
          ),
        ]
      : []),
  ];
}
