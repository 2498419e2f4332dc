/** The least room of a year on an axis, in pixels: four digits and the blank after them. */
const ROOM = 40;

/** Returns the years from the first to the last. */
export function span(years: readonly number[]): number[] {
  const first = Math.min(...years);
  return years.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}

/** Returns the years that an axis of some width can name without one running into the next; the last is among them. */
export function yearTicks(domain: readonly number[], width: number): number[] {
  const fitting = Math.max(1, Math.floor(width / ROOM));
  const least = Math.ceil(domain.length / fitting);
  const step = [1, 2, 5, 10, 20].find((nice) => nice >= least) ?? least;
  const last = domain.at(-1) ?? 0;
  return domain.filter((year) => (last - year) % step === 0);
}
