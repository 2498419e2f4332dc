import { usd } from "../../pipelines/text/en/values.js";
import { grouped } from "../base/grouped.js";
import type { Size } from "../base/sizes.js";
import { s } from "../base/svg.js";
import { colour } from "../base/theme.js";
import { isDoubtful } from "../facts/route-rows.js";
import type { RouteCost } from "../rows/routes/route-costs.js";
import { usdTick } from "../text/en/base/format.js";
import { costFigureWords, figureTip } from "../text/en/route-charts.js";
import { dashed } from "../text/en/routes.js";
import { figureAddress } from "../trace/address.js";
import { type DotRow, dotRows, type RowDot } from "./parts/dot-rows.js";
import { niceAxis } from "./parts/nice-axis.js";
import { FOR_ROW, ONCE } from "./parts/signs.js";

/**
 * Published costs of a line and its sections, a row for each on one scale, a dot for each figure. Hollow dots are
 * doubtful or the cost of something else.
 */
export function costDots(costs: readonly RouteCost[], { size }: { size: Size }): SVGSVGElement {
  const most = Math.max(...costs.map(({ value, value_high }) => Math.max(value, value_high ?? 0)));
  const { ticks, to } = niceAxis([0, most], size.name === "wide" ? 6 : 4);
  const rows = grouped(costs, ({ route_id }) => [route_id]);
  return dotRows(
    [...rows.values()].map((row) => rowOf(row, to)),
    { size, axis: { ticks, tick: (value) => (value === 0 ? "$0" : usdTick(value)) } },
  );
}

function rowOf(costs: readonly RouteCost[], end: number): DotRow {
  const standing = costs.filter((cost) => !isDoubtful(cost)).toSorted((a, b) => a.value - b.value);
  const [least, most] = [standing[0], standing.at(-1)];
  const link = ({ value, observation_id }: RouteCost) => s("a", { href: figureAddress(observation_id) }, usd(value));
  const ends = least && most && (least.value === most.value ? [link(most)] : [link(least), "–", link(most)]);
  return {
    name: dashed(costs[0]?.route_name ?? ""),
    end,
    dots: costs.map(dotOf),
    band: least && most ? [least.value, most.value] : null,
    tick: null,
    strong: ends ? s("tspan", { ...ONCE, "font-weight": 600, "font-size": 13 }, ends) : costFigureWords.doubtful,
    faint: s("tspan", { ...FOR_ROW, class: "count" }, costFigureWords.figures(costs.length)),
  };
}

function dotOf(cost: RouteCost): RowDot {
  const doubtful = isDoubtful(cost);
  return {
    value: cost.value,
    low: cost.value_low,
    high: cost.value_high,
    href: figureAddress(cost.observation_id),
    title: figureTip(cost),
    colour: doubtful ? colour.faint : colour.accent,
    isHollow: doubtful,
    isRinged: false,
  };
}
