import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/base/dom.js";
import { eventYearAddress } from "../../../src/trace/address.js";
import { view } from "../../../src/views/events.js";
import { drawnPage, tables } from "../../helpers/views.js";

describe("the page of events", () => {
  it("has every event once, at its own anchor, under its year, the newest first", async () => {
    const { all, state } = await drawnPage("events");
    expect(state).toEqual({});
    expect([...all.querySelectorAll("li")].map(({ id }) => id)).toEqual(
      tables.events.map(({ event_id }) => event_id).toReversed(),
    );
    const folds = [...all.querySelectorAll("details")];
    const isOpen = folds.map((fold) => fold.hasAttribute("open"));
    expect(isOpen[0]).toBe(true);
    expect(isOpen.toSorted().reverse()).toEqual(isOpen);
    expect([...all.querySelectorAll("details[open] li")].length).toBeGreaterThanOrEqual(10);
    for (const section of folds) {
      const year = section.querySelector("h2")?.id.slice(1) ?? "";
      const dates = [...section.querySelectorAll("time")].map((time) => time.getAttribute("datetime")?.slice(0, 4));
      expect(new Set(dates)).toEqual(new Set([year]));
      expect([...all.querySelectorAll("nav a")].map((link) => link.getAttribute("href"))).toContain(
        eventYearAddress(year),
      );
    }
  });

  it("gives a date as precise as it is known", async () => {
    const { all } = await drawnPage("events");
    for (const { event_id, date, date_precision } of tables.events) {
      const time = [...all.querySelectorAll("li")].find(({ id }) => id === event_id)?.querySelector("time");
      expect(time?.getAttribute("datetime")).toBe(date.slice(0, { year: 4, month: 7, day: 10 }[date_precision]));
      expect(time?.textContent?.split(" ")).toHaveLength({ year: 1, month: 2, day: 3 }[date_precision]);
    }
  });

  it("reads without events", () => {
    const { parts } = view.draw({}, [{ events: [] }]);
    expect(Object.keys(parts)).toEqual(["heading"]);
    expect(textOf(parts["heading"])).toBe("No source here reports a dated event");
  });
});
