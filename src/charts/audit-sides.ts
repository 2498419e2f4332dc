import * as Plot from "@observablehq/plot";
import { inUnit } from "../../pipelines/text/en/values.js";
import { colour } from "../base/theme.js";
import type { AuditCheck } from "../rows/audit.js";
import { traceAddress } from "../trace/number.js";
import { plot } from "./plot.js";

interface Side {
  name: string;
  value: number;
  low: number | null;
  high: number | null;
  formula: string;
}

/** Returns both sides of a check on one scale: a dot for each value, a bar for what the prints behind it allow. */
export function auditSides(
  check: AuditCheck,
  { width, document }: { width: number; document?: Document },
): SVGSVGElement {
  const sides = sidesOf(check);
  const domain = domainOf(sides);
  const label = (side: Side) => inUnit(side.value, check.unit);
  return plot({
    ...(document ? { document } : {}),
    width: Math.min(width, 560),
    height: 76,
    marginLeft: 66,
    marginRight: 12,
    marginTop: 4,
    marginBottom: 4,
    x: { domain, axis: null },
    y: { domain: ["claimed", "found"], tickSize: 0, label: null },
    ariaLabel: "What is claimed and what is found, on one scale",
    marks: [
      Plot.ruleY(sides, { y: "name", stroke: colour.rule }),
      intervals(sides, domain),
      Plot.dot(sides, {
        x: "value",
        y: "name",
        r: 5,
        fill: hue,
        href: link,
        title: (side) => `${side.name}: ${label(side)}`,
      }),
      ...values(sides, label, domain),
    ],
  });
}

function sidesOf(check: AuditCheck): Side[] {
  return [
    {
      name: "claimed",
      value: check.left_value ?? 0,
      low: check.left_low,
      high: check.left_high,
      formula: check.left_formula ?? "",
    },
    {
      name: "found",
      value: check.right_value ?? 0,
      low: check.right_low,
      high: check.right_high,
      formula: check.right_formula ?? "",
    },
  ];
}

/** The ends of the scale: a little beyond the outermost ends of both sides. */
function domainOf(sides: readonly Side[]): [number, number] {
  const ends = sides.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const span = Math.max(...ends) - Math.min(...ends) || Math.abs(Math.max(...ends)) || 1;
  return [Math.min(...ends) - span * 0.06, Math.max(...ends) + span * 0.06];
}

function intervals(sides: readonly Side[], [from, to]: [number, number]) {
  return Plot.ruleY(sides, {
    y: "name",
    x1: (side) => side.low ?? from,
    x2: (side) => side.high ?? to,
    stroke: hue,
    strokeWidth: 9,
    strokeOpacity: 0.28,
  });
}

/** Values in words above their dots, on the left of those that stand far on the right. */
function values(sides: readonly Side[], label: (side: Side) => string, [from, to]: [number, number]) {
  const isLate = ({ value }: Side) => value > from + (to - from) * 0.7;
  return [true, false].map((late) =>
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
  );
}

function hue(side: Side): string {
  return side.name === "claimed" ? colour.warm : colour.accent;
}

function link(side: Side): string {
  return traceAddress(side.formula);
}
