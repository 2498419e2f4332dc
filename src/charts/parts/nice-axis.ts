/** An axis whose ends are ticks. */
export interface NiceAxis {
  from: number;
  to: number;
  ticks: readonly number[];
}

/**
 * Returns an axis that holds all values and ends in round numbers, with at most `most` steps; from zero where the
 * smallest value is far below the largest.
 */
export function niceAxis(values: readonly number[], most: number): NiceAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isWide = low > 0 && low <= high * 0.4;
  const pad = high > low ? 0 : Math.abs(high) * 0.05 || 1;
  const [from, to] = [isWide ? 0 : low - pad, high + pad];
  const step = stepOf(from, to, most);
  const [first, last] = [Math.floor(from / step + 1e-9), Math.ceil(to / step - 1e-9)];
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => round((first + i) * step));
  return { from: ticks[0] ?? from, to: ticks.at(-1) ?? to, ticks };
}

/** The smallest of 1, 2, 5, 10, 20, … that needs no more steps. */
function stepOf(from: number, to: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10((to - from) / most));
  const fits = (step: number) => Math.ceil(to / step - 1e-9) - Math.floor(from / step + 1e-9) <= most;
  return [1, 2, 5, 10, 20, 50].map((nice) => nice * power).find(fits) ?? power * 100;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
