import { s } from "../base/svg.js";
import { colour } from "../base/theme.js";
import type { FigureGroup } from "../facts/disagreement-rows.js";
import { intervalPath } from "./parts/interval-path.js";

const WIDTH = 150;
const HEIGHT = 16;
const SIDE = 13;

/**
 * Returns figures that say the same on the scale that all of their thing share: filled where they agree with most
 * others, hollow where they stand apart. It repeats what stands in words beside it.
 */
export function miniStrip(
  { value, low, high, agrees }: FigureGroup,
  [from, to]: readonly [number, number],
): SVGElement {
  const perPixel = (to - from || 1) / (WIDTH - 2 * SIDE);
  const x = (at: number) => SIDE + (at - from) / perPixel;
  // An arrow goes on into the margin.
  const edges = { from: from - SIDE * perPixel, to: to + SIDE * perPixel };
  const hue = agrees ? colour.accent : colour.bad;
  const y = HEIGHT / 2;
  return s(
    "svg",
    { class: "mini-strip", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" },
    s("path", { d: `M0 ${y}H${WIDTH}`, stroke: colour.rule }),
    s("path", { d: intervalPath({ low, high }, { ...edges, x, y, half: 3.5 }), fill: hue, opacity: 0.25 }),
    s("circle", { cx: x(value), cy: y, r: 4.5, fill: agrees ? hue : colour.paper, stroke: hue, "stroke-width": 1.8 }),
  );
}
