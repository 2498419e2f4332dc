import { h } from "../base/dom.js";
import type { TimelineEvent } from "../rows/events.js";
import { eventWords } from "../text/en/events.js";
import { eventYearAddress } from "../trace/address.js";
import { tracedText } from "../trace/traced-text.js";

/** The events of one year. */
export interface EventYear {
  year: string;
  events: readonly TimelineEvent[];
}

/** How much of a date is known, in characters of its ISO form. */
const KNOWN = { year: 4, month: 7, day: 10 };

/** Returns events by year, the newest first. */
export function eventYears(events: readonly TimelineEvent[]): EventYear[] {
  const years = [...new Set(events.map(({ date }) => date.slice(0, 4)))].sort().reverse();
  return years.map((year) => ({ year, events: events.filter(({ date }) => date.startsWith(year)).toReversed() }));
}

/** Returns links to the years of the list. */
export function yearLinks(years: readonly EventYear[]): HTMLElement {
  const link = ({ year }: EventYear) => h("a", { href: eventYearAddress(year) }, year);
  return h("nav", { class: "event-years", "aria-label": eventWords.years }, years.map(link));
}

/** As many reports stand open, in whole years from the newest on. */
const OPEN = 10;

/** Returns the years of the list, the older ones folded: each event with its date as precise as it is known. */
export function eventList(years: readonly EventYear[]): HTMLElement[] {
  const before = years.map((_, i) => years.slice(0, i).reduce((sum, { events }) => sum + events.length, 0));
  return years.map((year, i) => fold(year, (before[i] ?? 0) < OPEN));
}

function fold({ year, events }: EventYear, isOpen: boolean): HTMLElement {
  return h(
    "details",
    { class: "timeline", open: isOpen },
    h("summary", {}, h("h2", { id: `y${year}` }, year, " ", h("small", {}, eventWords.count(events.length)))),
    eventItems(events),
  );
}

/** Returns events in a list, in their order. */
export function eventItems(events: readonly TimelineEvent[]): HTMLElement {
  return h("ol", {}, events.map(item));
}

function item(event: TimelineEvent): HTMLElement {
  const { event_id, date, date_precision, title_traced, note, publisher, url } = event;
  return h(
    "li",
    { id: event_id },
    h("time", { datetime: date.slice(0, KNOWN[date_precision]) }, eventWords.date(event)),
    h(
      "div",
      {},
      tracedText(title_traced),
      " ",
      h("a", { href: url, rel: "noopener" }, h("cite", {}, publisher)),
      note && h("span", { class: "note" }, note),
    ),
  );
}
