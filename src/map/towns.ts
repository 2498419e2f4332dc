import { s } from "../base/svg.js";
import type { Town } from "./route-towns.js";

/** Returns the dot of a town, hollow where the coordinates are those of a neighbour. */
export function townDot({ x, y, rank, isStandIn, title }: Town & { x: number; y: number }): SVGElement {
  const hue = rank === 0 ? "var(--ink)" : "var(--ink-soft)";
  return s(
    "circle",
    {
      cx: x,
      cy: y,
      r: rank === 0 ? 4 : 2.4,
      fill: isStandIn ? "var(--map-land)" : hue,
      stroke: isStandIn ? hue : "var(--map-land)",
      "stroke-width": isStandIn ? 1.8 : 1,
    },
    s("title", {}, title),
  );
}
