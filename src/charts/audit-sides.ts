import * as Plot from "@observablehq/plot";
import { inUnit } from "../../pipelines/text/en/values.js";
import { colour } from "../base/theme.js";
import type { AuditCheck } from "../tables/audit-card.js";
import { traceAddress } from "../trace/number.js";
import { plot } from "./plot.js";

/** Returns both sides of a check on one scale: a dot for each value, a bar for what the prints behind it allow. */
export function auditSides(
  check: AuditCheck,
  { width, document }: { width: number; document?: Document },
): SVGSVGElement {
  const { unit } = check;
  const sides = [
    {
      name: "claimed",
      value: check.left_value,
      low: check.left_low,
      high: check.left_high,
      formula: check.left_formula,
    },
    {
      name: "found",
      value: check.right_value,
      low: check.right_low,
      high: check.right_high,
      formula: check.right_formula,
    },
  ].map((side) => ({ ...side, value: side.value ?? 0, formula: side.formula ?? "" }));
  const ends = sides.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const span = Math.max(...ends) - Math.min(...ends) || Math.abs(Math.max(...ends)) || 1;
  const from = Math.min(...ends) - span * 0.06;
  const to = Math.max(...ends) + span * 0.06;
  const hue = (side: { name: string }) => (side.name === "claimed" ? colour.warm : colour.accent);
  const isLate = ({ value }: { value: number }) => value > from + (to - from) * 0.7;
  const label = (side: { value: number }) => inUnit(side.value, unit);
  const link = (side: { formula: string }) => traceAddress(side.formula);
  return plot({
    ...(document ? { document } : {}),
    width: Math.min(width, 560),
    height: 76,
    marginLeft: 66,
    marginRight: 12,
    marginTop: 4,
    marginBottom: 4,
    x: { domain: [from, to], axis: null },
    y: { domain: ["claimed", "found"], tickSize: 0, label: null },
    ariaLabel: "What is claimed and what is found, on one scale",
    marks: [
      Plot.ruleY(sides, { y: "name", stroke: colour.rule }),
      Plot.ruleY(sides, {
        y: "name",
        x1: (side) => side.low ?? from,
        x2: (side) => side.high ?? to,
        stroke: hue,
        strokeWidth: 9,
        strokeOpacity: 0.28,
      }),
      Plot.dot(sides, {
        x: "value",
        y: "name",
        r: 5,
        fill: hue,
        href: link,
        title: (side) => `${side.name}: ${label(side)}`,
      }),
      ...[true, false].map((late) =>
        Plot.text(sides, {
          filter: (side) => isLate(side) === late,
          x: "value",
          y: "name",
          dx: late ? -11 : 11,
          dy: -11,
          text: label,
          textAnchor: late ? "end" : "start",
          fill: colour.ink,
          fontWeight: 600,
          href: link,
        }),
      ),
    ],
  });
}
