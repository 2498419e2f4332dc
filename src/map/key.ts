import { h } from "../base/dom.js";
import { s } from "../base/svg.js";
import { STATES } from "../facts/route-rows.js";
import type { Leg } from "./legs.js";

const DASHES: Record<string, string> = {
  operating: "none",
  under_construction: "9 5",
  planned: "0.1 6",
  proposed: "0.1 10",
};

/** How a leg is drawn: colour by kind or by being chosen, dashes by state. */
export function strokeOf(
  leg: Pick<Leg, "isRailway" | "state">,
  role: "other" | "variant" | "chosen" = "other",
): Record<string, string | number> {
  const dotted = leg.state === "planned" || leg.state === "proposed";
  const widths = { other: leg.isRailway ? 2.4 : 1.4, variant: 2, chosen: 4 };
  const width = widths[role] * (dotted ? 1.25 : 1);
  return {
    stroke: role === "other" ? (leg.isRailway ? "var(--c1)" : "var(--c8)") : "var(--c5)",
    "stroke-width": width,
    "stroke-opacity": role === "variant" ? 0.8 : 1,
    "stroke-dasharray": DASHES[leg.state] ?? "none",
    "stroke-linecap": dotted ? "round" : "butt",
  };
}

/** The small key under the map: the kinds and states that are on it. */
export function mapKey(legs: readonly Leg[]): HTMLElement {
  const swatch = (strokes: Record<string, string | number>) =>
    s(
      "svg",
      { width: 38, height: 12, "aria-hidden": "true" },
      s("line", { x1: 3, x2: 36, y1: 6, y2: 6, ...strokes }),
    ) as unknown as HTMLElement;
  const item = (words: string, strokes: Record<string, string | number>) => h("span", {}, swatch(strokes), words);
  const states = Object.keys(STATES).filter((state) => legs.some((leg) => leg.state === state));
  return h(
    "p",
    { class: "map-key" },
    item("the chosen line", strokeOf({ isRailway: true, state: "operating" }, "chosen")),
    item("other railways", strokeOf({ isRailway: true, state: "operating" })),
    item("corridors", strokeOf({ isRailway: false, state: "operating" })),
    states.map((state) =>
      item(STATES[state] ?? state, { ...strokeOf({ isRailway: true, state }), stroke: "var(--ink)" }),
    ),
    h(
      "span",
      {},
      s(
        "svg",
        { width: 14, height: 12, "aria-hidden": "true" },
        s("circle", { cx: 7, cy: 6, r: 4, fill: "none", stroke: "var(--ink)", "stroke-width": 1.8 }),
      ) as unknown as HTMLElement,
      "a neighbouring town stands in",
    ),
  );
}
