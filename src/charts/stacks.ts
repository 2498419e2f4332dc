/**
 * Returns the level of each of several marks on a line, 0 for the lowest, so that no two on one level lie closer than
 * `gap`; `xs` are their places on the line, in any order.
 */
export function levelsOf(xs: readonly number[], gap: number): number[] {
  const levels: number[] = [];
  const order = xs.map((_, i) => i).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0));
  for (const i of order) {
    const near = order.filter((j) => levels[j] !== undefined && Math.abs((xs[j] ?? 0) - (xs[i] ?? 0)) < gap);
    const taken = new Set(near.map((j) => levels[j]));
    let level = 0;
    while (taken.has(level)) level += 1;
    levels[i] = level;
  }
  return levels;
}

/**
 * Returns places on a line, in their order, moved as little as can be so that none lies nearer than `gap` to the next
 * and all lie between two ends; where the ends have no room for all, they lie closer.
 */
export function apart(places: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const step = Math.min(gap, (high - low) / Math.max(1, places.length - 1));
  const shifted = order.map((of, i) => (places[of] ?? 0) - i * step);
  const clamp = (place: number) => Math.min(Math.max(place, low), high - (places.length - 1) * step);
  const moved: number[] = [];
  for (const [i, place] of ascending(shifted).entries()) moved[order[i] ?? 0] = clamp(place) + i * step;
  return moved;
}

/** The ascending row nearest to a given one: what falls is levelled at its mean. */
function ascending(values: readonly number[]): number[] {
  const blocks: { mean: number; size: number }[] = [];
  for (const value of values) {
    let block = { mean: value, size: 1 };
    for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
      const size = last.size + block.size;
      block = { mean: (last.mean * last.size + block.mean * block.size) / size, size };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
}
