import { grouped } from "../base/grouped.js";
import type { TimelineEvent } from "../rows/events.js";

/** How many dated events a year has. */
export interface EventCount {
  year: number;
  count: number;
}

/** Returns how many events each year has, the earliest first. */
export function eventCounts(events: readonly TimelineEvent[]): EventCount[] {
  const years = events.map(({ date }) => date.slice(0, 4)).sort();
  return [...grouped(years, (year) => [year])].map(([year, all]) => ({ year: Number(year), count: all.length }));
}
