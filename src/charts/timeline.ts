import { dateWords } from "../../pipelines/text/en/values.js";
import { h } from "../base/dom.js";
import type { TimelineEvent } from "../rows/events.js";
import { counted } from "../trace/number.js";
import { tracedText } from "../trace/traced-text.js";

/**
 * Returns events year by year, each with its date as precise as it is known and its source; `open` years are unfolded.
 */
export function timeline(events: readonly TimelineEvent[], open: readonly string[]): HTMLElement {
  const years = [...new Set(events.map((event) => event.date.slice(0, 4)))].sort();
  return h(
    "div",
    { class: "timeline" },
    years.map((year) => {
      const own = events.filter((event) => event.date.startsWith(year));
      return h(
        "details",
        { open: open.includes(year) },
        h("summary", {}, h("b", {}, year), " ", counted(own.length, "event")),
        h("ol", {}, own.map(item)),
      );
    }),
  );
}

function item({ event_id, date, date_precision, title_traced, note, publisher, url }: TimelineEvent): HTMLElement {
  return h(
    "li",
    { id: event_id },
    h(
      "time",
      { datetime: date.slice(0, { year: 4, month: 7, day: 10 }[date_precision]) },
      dateWords(date, date_precision),
    ),
    h(
      "div",
      {},
      tracedText(title_traced),
      " ",
      h("a", { href: url, rel: "noopener" }, h("cite", {}, publisher)),
      note ? h("span", { class: "note" }, ` ${note}`) : null,
    ),
  );
}
