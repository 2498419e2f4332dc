/** What tells which of several figures of one thing to use. */
export interface Usable {
  obs_status: string;
  /** Whether it can be true together with the most others. */
  agrees: boolean;
  authority: string;
  /** What its print allows, null where it has no end there. */
  low: number | null;
  high: number | null;
  /** When its page was published, as precise as it is known. */
  published: string | null;
}

/** Why a figure is used: what it has over the next one that could be. */
export type Advantage = "only" | "sound" | "agrees" | "authority" | "interval" | "earlier" | "order";

/** Whether a figure is kept because it is in print, or counts something else than those beside it. */
export function isDoubtful({ obs_status }: Pick<Usable, "obs_status">): boolean {
  return obs_status === "U" || obs_status === "D";
}

/**
 * What puts one figure before another, in this order: that it is sound, that it can be true together with the most
 * others, whose it is, how little its rounding and wording leave open, and when it was published.
 */
const ORDER: readonly [Advantage, (figure: Usable, authorities: readonly string[]) => number][] = [
  ["sound", (figure) => Number(isDoubtful(figure))],
  ["agrees", ({ agrees }) => Number(!agrees)],
  ["authority", ({ authority }, authorities) => authorities.indexOf(authority) + 1 || authorities.length + 1],
  ["interval", ({ low, high }) => (low === null || high === null ? Number.POSITIVE_INFINITY : high - low)],
  ["earlier", ({ published }) => (published === null ? Number.POSITIVE_INFINITY : lastDay(published))],
];

/** The last day that a date as precise as it is known can mean. */
function lastDay(date: string): number {
  return Number(`${date}-99-99`.slice(0, 10).replaceAll("-", ""));
}

function compare(a: Usable, b: Usable, authorities: readonly string[]): [number, Advantage] {
  for (const [advantage, keyOf] of ORDER) {
    const [x, y] = [keyOf(a, authorities), keyOf(b, authorities)];
    if (x !== y) return [x < y ? -1 : 1, advantage];
  }
  return [0, "order"];
}

/**
 * Returns the figure to use of those on one thing, and why it is before the next one; `authorities` the best first.
 * `nameOf` tells figures apart that nothing else does.
 */
export function toUse<Figure extends Usable>(
  figures: readonly Figure[],
  authorities: readonly string[],
  nameOf: (figure: Figure) => string,
): [Figure, Advantage] | null {
  const [used, next] = figures
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .toSorted((a, b) => compare(a, b, authorities)[0]);
  if (!used) return null;
  return [used, next ? compare(used, next, authorities)[1] : "only"];
}
