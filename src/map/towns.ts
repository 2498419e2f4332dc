import { s } from "../base/svg.js";

/** A town as the map draws it: rank 0 stands on the chosen line; a stand-in lends its place to a neighbour. */
export interface TownDot {
  x: number;
  y: number;
  rank: number;
  isStandIn: boolean;
  title: string;
}

/** Returns the dot of a town, hollow where the coordinates are those of a neighbour. */
export function townDot({ x, y, rank, isStandIn, title }: TownDot, width: number): SVGElement {
  const hue = rank === 0 ? "var(--c5)" : "var(--ink-soft)";
  const radius = rank === 0 ? [3.5, 4.5] : [2.2, 3];
  return s(
    "circle",
    {
      cx: x,
      cy: y,
      r: radius[width < 560 ? 0 : 1] ?? 3,
      fill: isStandIn ? "var(--map-land)" : hue,
      stroke: isStandIn ? hue : "var(--map-land)",
      "stroke-width": isStandIn ? 1.8 : 1,
    },
    s("title", {}, title),
  );
}
