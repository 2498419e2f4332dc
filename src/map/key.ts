import { label, type SvgChild, s, textWidth } from "../base/svg.js";
import { type RouteState, STATES } from "../facts/route-rows.js";
import { mapWords } from "../text/en/map.js";
import { stateGroup } from "../text/en/routes.js";
import type { Leg } from "./legs.js";
import { isInSight, type Sight } from "./names.js";
import type { Scene } from "./scene.js";

/** The colour of a state, everywhere on the page. */
export const STATE_COLOURS: Readonly<Record<RouteState, string>> = {
  operating: "var(--c1)",
  under_construction: "var(--c2)",
  planned: "var(--c3)",
  proposed: "var(--c8)",
};

const WIDTHS = { other: 1.6, variant: 2.2, chosen: 4.5 };

/** How a leg is drawn: its colour says the state, dashes that it lies at sea, its width whether it is chosen. */
export function strokeOf(
  { state, isSea }: Pick<Leg, "state" | "isSea">,
  role: keyof typeof WIDTHS,
): Record<string, string | number> {
  const width = WIDTHS[role];
  return {
    stroke: STATE_COLOURS[state],
    "stroke-width": width,
    ...(isSea && { "stroke-dasharray": `${width * 1.2} ${width * 1.4}` }),
  };
}

const ROW = 20;
const SWATCH = 30;
const GAP = 18;

interface Item {
  words: string;
  mark: (x: number, y: number) => SvgChild;
}

/**
 * The key under a map: of what is in sight, each kind once; the chosen line by its name where others are beside it and
 * that fits. In as many rows as its width asks for; returns its height too.
 */
export function mapKey(scene: Scene, sight: Sight): { drawing: SvgChild; height: number } {
  const { width, height: top } = sight;
  const inSight = (all: readonly Leg[]) => all.filter((leg) => isInSight(leg, sight));
  const [others, chosen, variants] = [inSight(scene.legs), inSight(scene.chosenLegs), inSight(scene.variantLegs)];
  const legs = [...others, ...chosen, ...variants];
  const hasStandIn = scene.towns.some(({ isStandIn, at }) => isStandIn && isInSight({ from: at, to: at }, sight));
  const line = (strokes: Record<string, string | number>) => (x: number, y: number) =>
    s("line", { x1: x, x2: x + SWATCH - 8, y1: y, y2: y, ...strokes });
  const states = STATES.filter((state) => legs.some((leg) => leg.state === state));
  const fits = (words: string) => SWATCH + textWidth(words) * 1.05 <= width;
  const items: Item[] = [
    ...states.map((state) => ({
      words: stateGroup(state),
      mark: line({ ...strokeOf({ state, isSea: false }, "variant"), "stroke-width": 3 }),
    })),
    ...(legs.some((leg) => leg.isSea) ? [{ words: mapWords.key.sea, mark: line(dashes) }] : []),
    ...(chosen.length > 0 && chosen.length < legs.length
      ? [
          {
            words: fits(scene.name) ? scene.name : mapWords.key.chosen,
            mark: line({ stroke: "var(--ink)", "stroke-width": WIDTHS.chosen }),
          },
        ]
      : []),
    ...(variants.length > 0
      ? [{ words: mapWords.key.variant, mark: line({ stroke: "var(--ink)", "stroke-width": WIDTHS.variant }) }]
      : []),
    ...(hasStandIn ? [{ words: mapWords.key.standIn, mark: ring }] : []),
  ];
  let [x, row] = [0, 0];
  const drawing = items.map(({ words, mark }) => {
    const wide = SWATCH + textWidth(words) * 1.05;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const y = top + 16 + row * ROW;
    const item = [mark(x, y), label(words, x + SWATCH, y + 4, { fill: "var(--ink-soft)" })];
    x += wide + GAP;
    return item;
  });
  return { drawing, height: 8 + (row + 1) * ROW };
}

const dashes = { ...strokeOf({ state: "operating", isSea: true }, "variant"), stroke: "var(--ink)" };

function ring(x: number, y: number): SvgChild {
  return s("circle", { cx: x + 11, cy: y, r: 4, fill: "none", stroke: "var(--ink)", "stroke-width": 1.8 });
}
