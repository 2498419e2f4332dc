import { setTimeout as sleep } from "node:timers/promises";

/**
 * Returns a function that runs one work after another, no more of them than a rate allows within any stretch of its
 * length by the clock of the server too: each waits from the end of the one before, which the server saw earlier.
 */
export function paced({ requests, milliseconds }: { requests: number; milliseconds: number }) {
  const ends: number[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    const earliest = ends.length < requests ? 0 : (ends.shift() ?? 0) + milliseconds;
    for (let left = earliest - performance.now(); left > 0; left = earliest - performance.now()) await sleep(left);
    try {
      return await work();
    } finally {
      ends.push(performance.now());
    }
  };
}
