import { dateWords } from "../../../pipelines/text/en/values.js";
import { type Child, sentence } from "../../base/dom.js";
import type { TimelineEvent } from "../../rows/events.js";
import { counted } from "../../trace/number.js";
import { formFor } from "./base/language.js";

/** Words of the page on events. */
export const eventWords = {
  none: "No source here reports a dated event",

  /** How many reports of events there are, of which years, and which year has the most. */
  heading(years: readonly { year: string; events: readonly TimelineEvent[] }[]): Child {
    const [newest, oldest] = [years[0], years.at(-1)];
    if (!newest || !oldest) return eventWords.none;
    const count = years.reduce((sum, { events }) => sum + events.length, 0);
    const busiest = years.reduce((most, one) => (one.events.length > most.events.length ? one : most));
    const told = [counted(count, "report"), " of events "];
    if (newest === oldest) return sentence(told, `in ${newest.year}`);
    const most = busiest.events.length;
    return sentence(
      told,
      `from ${oldest.year} to ${newest.year}; `,
      counted(most),
      `${formFor(most, " is", " are")} of ${busiest.year}`,
    );
  },

  years: "Years",
  count: (count: number): Child => counted(count, "report"),
  date: ({ date, date_precision }: TimelineEvent) => dateWords(date, date_precision),
};
