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
