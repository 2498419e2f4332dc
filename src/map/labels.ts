import { textWidth } from "../base/svg.js";
import {
  clash,
  crosses,
  type Frame,
  inFrame,
  isWithin,
  type Pixel,
  type Segment,
  square,
  type Taken,
} from "./boxes.js";

/** A text that wants a place beside a point. */
export interface Wanted {
  text: string;
  x: number;
  y: number;
  size: number;
  /** How much it matters: the first may stand off at the end of a lead, one for orientation stands clear of lines. */
  weight: "first" | "other" | "clear";
}

/** The same with the place of its text, the room that it takes, and the end of its lead if it stands off. */
export type Placed<Want extends Wanted> = Want & Omit<Spot, "cost"> & { tx: number; ty: number };

/** Names may be set bold, which is wider. */
const BOLD = 1.07;
/** How near to a name a dot seems to be its own, in pixels. */
const NEAR = 6;
/** How far a name that stands off is from its point, the nearer the better. */
const OFF = [20, 34];

/** What names keep clear of. */
export interface Around {
  /** Lines by how much it costs to cover them. */
  lines: readonly { weight: number; segments: readonly Segment[] }[];
  /** Points whose name another could seem to be; `isFirst` those that no lesser name may stand by. */
  dots: readonly { at: Pixel; isFirst: boolean }[];
  frame: Frame;
}

/**
 * Places texts beside their points, the first in the list first; one that fits nowhere is left out. Of the places that
 * are free the one is taken that covers the fewest lines and stands by none of the other dots. Adds what it places to
 * `taken`.
 */
export function placeBeside<Want extends Wanted>(
  wanted: readonly Want[],
  taken: Taken[],
  around: Around,
): Placed<Want>[] {
  return wanted.flatMap((want) => {
    if (want.weight === "clear" && taken.some((box) => isWithin([want.x, want.y], box))) return [];
    const others = around.dots.filter(({ at: [x, y] }) => x !== want.x || y !== want.y);
    const free = spots(want).flatMap((spot) => {
      const { box, cost, lead } = spot;
      if (!inFrame(box, around.frame) || taken.some((other) => clash(box, other))) return [];
      const covered = coverCost(box, around.lines);
      if (want.weight === "clear" && covered > 0) return [];
      const near = others.filter(({ at }) => isWithin(at, box, NEAR));
      if (want.weight !== "first" && near.some(({ isFirst }) => isFirst)) return [];
      const led = lead ? others.filter(({ at }) => crosses([[want.x, want.y], lead], square(at, 4))).length : 0;
      return [{ ...spot, cost: cost + covered + near.length * 5 + led * 20 }];
    });
    const best = free.sort((a, b) => a.cost - b.cost)[0];
    if (!best) return [];
    taken.push(best.box);
    const { box, lead, anchor } = best;
    const tx = { start: box.x0 + 1, middle: (box.x0 + box.x1) / 2, end: box.x1 - 1 }[anchor];
    return [{ ...want, tx, ty: box.y0 + 1 + want.size * 0.82, box, lead, anchor }];
  });
}

function coverCost(box: Taken, lines: Around["lines"]): number {
  return lines.reduce(
    (sum, { weight, segments }) => sum + weight * segments.filter((segment) => crosses(segment, box)).length,
    0,
  );
}

interface Spot {
  box: Taken;
  anchor: "start" | "middle" | "end";
  cost: number;
  lead: Pixel | null;
}

/** The places of a text round its point, the better ones cheaper. */
function spots({ text, x, y, size, weight }: Wanted): Spot[] {
  const w = textWidth(text, size) * BOLD;
  const round = (gap: number, slant: number, off: number): Spot[] =>
    (
      [
        ["start", x + gap, y - size / 2],
        ["end", x - gap - w, y - size / 2],
        ["middle", x - w / 2, y - gap - size],
        ["middle", x - w / 2, y + gap],
        ["start", x + slant, y - slant - size],
        ["start", x + slant, y + slant],
        ["end", x - slant - w, y - slant - size],
        ["end", x - slant - w, y + slant],
      ] as const
    ).map(([anchor, x0, y0], order) => {
      const box = { x0: x0 - 1, y0: y0 - 1, x1: x0 + w + 1, y1: y0 + size + 1 };
      const lead: Pixel = [Math.min(Math.max(x, box.x0), box.x1), Math.min(Math.max(y, box.y0 + 3), box.y1 - 2)];
      return { box, anchor, cost: order * 0.5 + off * 8, lead: off > 0 ? lead : null };
    });
  const off = weight === "first" ? OFF.flatMap((gap, i) => round(gap, gap * 0.7, i + 1)) : [];
  return [...round(7, 5, 0), ...off];
}
