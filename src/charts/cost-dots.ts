import * as Plot from "@observablehq/plot";
import { usd } from "../../pipelines/text/en/values.js";
import { textWidth } from "../base/svg.js";
import type { RouteCost } from "../rows/route-costs.js";
import { figureAddress } from "../trace/number.js";
import { plot } from "./plot.js";

const DOT = 5;
const isDoubtful = (cost: RouteCost) => cost.obs_status === "U" || cost.obs_status === "D";

/** A cost as drawn: the name of its row, and the ends of what its wording allows. */
interface Cost extends RouteCost {
  name: string;
  low: number;
  high: number;
}

/** What stands above a row: its name, in so many lines, and the least and the greatest cost that is not doubtful. */
interface Head {
  name: string;
  range: RouteCost[];
  lines: number;
}

/**
 * Published costs of a line and its sections: a row for each, one dot for each figure, equal ones stacked, and under
 * them a bar for what a vague wording allows. Hollow dots are doubtful or the cost of something else.
 */
export function costDots(costs: readonly RouteCost[], { width }: { width: number }) {
  const shown = costs.map((cost) => ({
    ...cost,
    name: cost.route_name.replaceAll(" - ", " – "),
    low: cost.value_low ?? cost.value,
    high: cost.value_high ?? cost.value,
  }));
  const names = [...new Set(shown.map((cost) => cost.name))];
  const most = Math.max(...shown.map((cost) => cost.high));
  const perPixel = most / (width - 40);
  const heads = names.map((name) => headOf(name, shown, width));
  const lines = 1 + Math.max(...heads.map((head) => head.lines));
  const ticks = width < 560 ? 3 : 6;
  return plot({
    document,
    width,
    height: 34 + names.length * (lines * 16 + 22 + crowdOf(shown, perPixel) * DOT * 2.2),
    marginLeft: 8,
    marginRight: 30,
    marginTop: 4,
    marginBottom: 30,
    style: { fontSize: "12px", background: "none" },
    x: { domain: [0, most], label: null },
    y: { domain: [0, 1], axis: null },
    fy: { domain: names, axis: null, padding: 0 },
    marks: [
      Plot.gridX({ stroke: "var(--rule)", strokeOpacity: 1, ticks }),
      Plot.axisX({ ticks, tickSize: 0, tickFormat: (value: number) => (value === 0 ? "0" : usd(value)) }),
      ...ranges(heads),
      titles(heads, width),
      Plot.ruleY(names, { fy: (name) => name, y: 0, stroke: "var(--rule)", dy: -5 }),
      intervals(shown, perPixel),
      dots(shown),
    ],
  });
}

function headOf(name: string, costs: readonly Cost[], width: number): Head {
  const own = costs.filter((cost) => cost.name === name);
  const standing = own.some((cost) => !isDoubtful(cost)) ? own.filter((cost) => !isDoubtful(cost)) : own;
  const sorted = standing.toSorted((a, b) => a.value - b.value);
  const [least, dearest] = [sorted[0], sorted.at(-1)] as [RouteCost, RouteCost];
  const range = least.value === dearest.value ? [least] : [least, dearest];
  return { name, range, lines: Math.ceil((name.length * 7.2) / (width - 40)) };
}

/** How many dots of one row lie so close to one of them that they are stacked. */
function crowdOf(costs: readonly Cost[], perPixel: number): number {
  const near = (cost: Cost) =>
    costs.filter((other) => other.name === cost.name && Math.abs(other.value - cost.value) < DOT * 2 * perPixel);
  return Math.max(...costs.map((cost) => near(cost).length));
}

/** The range of each row under its name, each end with its link. */
function ranges(heads: readonly Head[]) {
  return heads.flatMap(({ name, range, lines }) =>
    range.map((cost, i) =>
      Plot.text([{ name, text: ["", "to "][i] + usd(cost.value), href: figureAddress(cost.observation_id) }], {
        fy: "name",
        text: "text",
        href: "href",
        frameAnchor: "top-left",
        lineAnchor: "top",
        dx: i === 0 ? 0 : textWidth(usd(range[0]?.value ?? 0), 13) + 4,
        dy: 6 + lines * 15,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 5,
      }),
    ),
  );
}

function titles(heads: readonly Head[], width: number) {
  return Plot.text(heads, {
    fy: "name",
    text: "name",
    frameAnchor: "top-left",
    lineAnchor: "top",
    dy: 6,
    fontWeight: 600,
    fill: "var(--ink)",
    stroke: "var(--paper)",
    strokeWidth: 5,
    lineWidth: (width - 40) / 12,
  });
}

/** What the wording allows, where that is wide enough to see. */
function intervals(costs: readonly Cost[], perPixel: number) {
  return Plot.ruleY(
    costs.filter((cost) => cost.high - cost.low > DOT * 3 * perPixel),
    { fy: "name", y: 0, x1: "low", x2: "high", stroke: "var(--c2)", strokeWidth: 3, strokeOpacity: 0.45, dy: -5 },
  );
}

function dots(costs: readonly Cost[]) {
  return Plot.dot(
    costs,
    Plot.dodgeY(
      { anchor: "bottom", padding: 1 },
      {
        x: "value",
        fy: "name",
        r: DOT,
        dy: -9,
        fill: (cost) => (isDoubtful(cost) ? "var(--paper)" : "var(--c2)"),
        stroke: (cost) => (isDoubtful(cost) ? "var(--ink-faint)" : "var(--paper)"),
        strokeWidth: 1.5,
        href: (cost) => figureAddress(cost.observation_id),
        title: tip,
      },
    ),
  );
}

function tip(cost: Cost): string {
  const date = cost.as_of ? `, ${cost.as_of}` : "";
  const doubt = isDoubtful(cost) ? ", doubtful" : "";
  const note = cost.note ? `. ${cost.note}` : "";
  return `${cost.printed} — ${cost.publisher}${date}${doubt}${note}`;
}
