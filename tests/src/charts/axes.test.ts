import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closedReach, intervalPath, reach } from "../../../src/charts/parts/interval-path.js";
import { niceAxis } from "../../../src/charts/parts/nice-axis.js";
import { span, yearTicks } from "../../../src/charts/parts/year-axis.js";

describe("an axis of values", () => {
  it("holds all of them between two of its ticks, in no more steps than asked for", () => {
    const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.integer({ min: 2, max: 9 }), (values, most) => {
        const { from, to, ticks } = niceAxis(values, most);
        expect(from).toBeLessThanOrEqual(Math.min(...values));
        expect(to).toBeGreaterThanOrEqual(Math.max(...values));
        expect([ticks[0], ticks.at(-1)]).toEqual([from, to]);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        const steps = ticks.slice(1).map((tick, i) => tick - (ticks[i] ?? 0));
        for (const step of steps) expect(step.toExponential(4)).toMatch(/^[125]\.0000e/);
      }),
    );
  });

  it("takes the smallest round steps that do", () => {
    expect(niceAxis([60, 100], 5)).toEqual({ from: 60, to: 100, ticks: [60, 70, 80, 90, 100] });
    expect(niceAxis([60, 100], 4).ticks).toEqual([60, 70, 80, 90, 100]);
    expect(niceAxis([60, 100], 3).ticks).toEqual([60, 80, 100]);
    expect(niceAxis([61, 99], 4).ticks).toEqual([60, 70, 80, 90, 100]);
    expect(niceAxis([0.3, 0.6], 3).ticks).toEqual([0.3, 0.4, 0.5, 0.6]);
    expect(niceAxis([-30, 60], 3).ticks).toEqual([-50, 0, 50, 100]);
  });

  it("starts from zero where the least is at most four tenths of the most", () => {
    expect(niceAxis([40, 100], 5).from).toBe(0);
    expect(niceAxis([41, 100], 6).from).toBe(40);
    expect(niceAxis([-40, -10], 3).ticks).toEqual([-40, -30, -20, -10]);
  });

  it("gives room on both sides to values that are all the same", () => {
    expect(niceAxis([100], 4)).toEqual({ from: 95, to: 105, ticks: [95, 100, 105] });
    expect(niceAxis([-100], 9).ticks).toEqual([-106, -104, -102, -100, -98, -96, -94]);
    expect(niceAxis([0, 0], 2).ticks).toEqual([-1, 0, 1]);
  });
});

describe("an axis of years", () => {
  it("has all years from the first to the last, none where there are none", () => {
    expect(span([2021, 2019, 2021])).toEqual([2019, 2020, 2021]);
    expect(span([2020])).toEqual([2020]);
    expect(span([])).toEqual([]);
  });

  it("names as many as there is room for, evenly, the last among them", () => {
    const years = span([2001, 2024]);
    expect(yearTicks(years, 24 * 40)).toEqual(years);
    expect(yearTicks(years, 24 * 40 - 1)).toEqual(years.filter((year) => year % 2 === 0));
    expect(yearTicks(years, 8 * 40)).toEqual([2004, 2009, 2014, 2019, 2024]);
    expect(yearTicks(years, 3 * 40)).toEqual([2004, 2014, 2024]);
    expect(yearTicks(years, 10)).toEqual([2024]);
    expect(yearTicks(span([1990, 2024]), 10)).toEqual([2024]);
  });
});

describe("the values that an axis of intervals has to hold", () => {
  const closed = { value: 100, low: 90, high: 120 };

  it("are all values and the ends that they have", () => {
    expect(closedReach([closed, { value: 80, low: null, high: null }])).toEqual([80, 120]);
    expect(reach([closed])).toEqual([90, 120]);
  });

  it("are a little more than the range beside a value without an end, and never below zero for it", () => {
    const wide = { value: 200, low: 100, high: 200 };
    expect(reach([wide, { value: 200, low: 200, high: null }])).toEqual([100, 212]);
    expect(reach([wide, { value: 100, low: null, high: 100 }])).toEqual([88, 200]);
    expect(
      reach([
        { value: 1000, low: 0, high: 1000 },
        { value: 20, low: null, high: 20 },
      ]),
    ).toEqual([0, 1000]);
    expect(reach([{ value: 50, low: null, high: null }])).toEqual([45, 55]);
  });
});

describe("the outline of an interval", () => {
  const place = { from: 10, to: 110, x: (value: number) => value * 2, y: 8, half: 3 };
  const arrows = (low: number | null, high: number | null) => {
    const path = intervalPath({ low, high }, place);
    const [start = "", end = ""] = [path.slice(0, path.length / 2), path.slice(path.length / 2)];
    const at = [...path.matchAll(/([\d.]+) 8\.0/g)].map(([, x]) => Number(x));
    return { path, at, points: path.split("L").length, start, end };
  };

  it("is a bar where both ends are on the axis", () => {
    expect(arrows(20, 60).path).toBe("M40.0 5.0L40.0 11.0L120.0 11.0L120.0 5.0Z");
    expect(arrows(10, 110).points).toBe(4);
  });

  it("ends in an arrow at the end of the axis where it has no end or one beyond", () => {
    for (const low of [null, 9]) expect(arrows(low, 60)).toMatchObject({ at: [20], points: 7 });
    for (const high of [null, 111]) expect(arrows(20, high)).toMatchObject({ at: [220], points: 7 });
    expect(arrows(null, null).path).toBe(
      "M27.0 5.0L27.0 2.0L20.0 8.0L27.0 14.0L27.0 11.0L213.0 11.0L213.0 14.0L220.0 8.0L213.0 2.0L213.0 5.0Z",
    );
  });

  it("needs none to the left where the axis starts at zero", () => {
    expect(intervalPath({ low: null, high: 60 }, { ...place, from: 0 })).toBe(
      "M0.0 5.0L0.0 11.0L120.0 11.0L120.0 5.0Z",
    );
  });
});
