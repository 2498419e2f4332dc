import type { EventsSlice } from "../slices/events.js";
import { eventList, eventYears, yearLinks } from "../tables/event-list.js";
import { eventWords } from "../text/en/events.js";
import type { View } from "./view.js";

/** Dated events, year by year, the newest first. */
export const view: View<EventsSlice> = {
  slices: () => ["events"],
  draw(_, [slice]) {
    const years = eventYears(slice?.events ?? []);
    if (years.length === 0) return { state: {}, parts: { heading: eventWords.none } };
    return {
      state: {},
      parts: {
        heading: eventWords.heading(years),
        years: yearLinks(years),
        list: eventList(years),
      },
    };
  },
};
