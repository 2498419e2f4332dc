import type { TimelineEvent } from "../rows/events.js";
import type { Slices, Tables } from "./tables.js";

/** All dated events. */
export interface EventsSlice {
  events: readonly TimelineEvent[];
}

/** Returns one slice: the page has no choices. */
export function cut({ events }: Tables): Slices<EventsSlice> {
  return new Map([["events", { events }]]);
}
