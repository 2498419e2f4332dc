import type { FigureGroup } from "../../facts/disagreement-rows.js";

/**
 * Returns the values between which figures and what they allow lie; an interval without an end gets room for an arrow.
 */
export function reach(groups: readonly Pick<FigureGroup, "value" | "low" | "high">[]): [number, number] {
  const [least, most] = closedReach(groups);
  const range = most - least;
  const beyond = (value: number) => range * 0.12 || Math.abs(value) * 0.1;
  const open = groups.flatMap(({ value, low, high }) => [
    ...(low === null ? [Math.max(0, value - beyond(value))] : []),
    ...(high === null ? [value + beyond(value)] : []),
  ]);
  return [Math.min(least, ...open), Math.max(most, ...open)];
}

/** Returns the values between which figures and the closed ends of what they allow lie. */
export function closedReach(groups: readonly Pick<FigureGroup, "value" | "low" | "high">[]): [number, number] {
  const ends = groups.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  return [Math.min(...ends), Math.max(...ends)];
}

/** Where an interval is drawn: the ends of the axis, its scale, the middle of the bar and half its height. */
interface Place {
  from: number;
  to: number;
  x: (value: number) => number;
  y: number;
  half: number;
}

/** How far the tip of an arrow goes, in pixels. */
const TIP = 7;

/**
 * Returns the outline of a bar for what a figure allows; where that has no end or leaves the axis, the bar ends in
 * an arrow. What starts at zero needs none: nothing here is below it.
 */
export function intervalPath(
  { low, high }: { low: number | null; high: number | null },
  { from, to, x, y, half }: Place,
): string {
  const isOpenLeft = (low === null || low < from) && from > 0;
  const isOpenRight = high === null || high > to;
  const left = x(Math.max(low ?? from, from));
  const right = x(Math.min(high ?? to, to));
  const [a, b] = [isOpenLeft ? left + TIP : left, isOpenRight ? right - TIP : right];
  const point = (px: number, py: number) => `${px.toFixed(1)} ${py.toFixed(1)}`;
  const wide = half + 3;
  const start = isOpenLeft
    ? `${point(a, y - half)}L${point(a, y - wide)}L${point(left, y)}L${point(a, y + wide)}L${point(a, y + half)}`
    : `${point(a, y - half)}L${point(a, y + half)}`;
  const end = isOpenRight
    ? `${point(b, y + half)}L${point(b, y + wide)}L${point(right, y)}L${point(b, y - wide)}L${point(b, y - half)}`
    : `${point(b, y + half)}L${point(b, y - half)}`;
  return `M${start}L${end}Z`;
}
