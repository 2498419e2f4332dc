import { describe, expect, it } from "vitest";
import { reckonedOf } from "../../../../src/facts/goods/prices.js";
import { lastPair, latestPair, seasonsOf, startsOf } from "../../../../src/facts/goods/seasons.js";
import { type GoodFigure, periodsOf, perMonth } from "../../../../src/facts/goods.js";
import type { GoodSaid } from "../../../../src/facts/goods-said.js";

function figure(period_start: string, period_end: string, value: number, more: Partial<GoodFigure> = {}): GoodFigure {
  const id = `${period_start}.${period_end}`;
  return {
    ...{ observation_id: id, thing_id: id, period: id, period_start, period_end, value, low: value, high: value },
    ...{ unit: "t", obs_status: "A", agrees: true, authority: "press", published: null, months: null, publisher: "P" },
    ...more,
  } as GoodFigure;
}

const periods = periodsOf(
  [
    figure("2023-09-01", "2023-11-30", 60),
    figure("2024-09-01", "2024-11-30", 90),
    figure("2024-09-01", "2025-01-15", 200),
    figure("2025-09-01", "2026-01-15", 300),
    figure("2025-09-01", "2025-10-31", 50),
    figure("2022-09-01", "2023-01-15", 999, { obs_status: "U" }),
    figure("2020-01-01", "2020-12-31", 400),
    figure("2022-01-01", "2022-12-31", 500),
    figure("2022-01-01", "2024-12-31", 5000),
    figure("2021-03-01", "2021-03-31", 7),
  ],
  ["press"],
);

describe("years of a good beside each other", () => {
  it("begin on days that two of them share, those known latest first", () => {
    expect(startsOf(periods)).toEqual(["09-01", "01-01"]);
  });

  it("stand where sources say, no doubtful figure and none of more than a year among them", () => {
    const seasons = seasonsOf(periods, "09-01");
    expect(seasons.map(({ start }) => start)).toEqual(["2023-09-01", "2024-09-01", "2025-09-01"]);
    expect(seasons[1]?.reached.map(({ figure: { value } }) => value)).toEqual([90, 200]);
    expect(seasons[1]?.reached[0]?.months).toBe(3);
    expect(seasons[1]?.reached[1]?.months).toBeCloseTo(4 + 15 / 31);
    expect(seasonsOf(periods, "01-01").map(({ reached }) => reached.length)).toEqual([1, 1]);
  });

  it("are compared from the same day to the same day only, the latest first", () => {
    const pair = lastPair(seasonsOf(periods, "09-01"));
    expect([pair?.from.figure.value, pair?.to.figure.value]).toEqual([200, 300]);
    expect(pair?.growth).toMatchObject({ value: 0.5 });
    expect(pair?.growth?.formula).toBe("[2025-09-01.2026-01-15] / [2024-09-01.2025-01-15] - 1");
    expect(pair?.change).toMatchObject({ value: 100, formula: "[2025-09-01.2026-01-15] - [2024-09-01.2025-01-15]" });
    expect(latestPair(periods)?.to.figure.period_end).toBe("2026-01-15");
    expect(lastPair(seasonsOf(periods, "03-01"))).toBeUndefined();
    expect(latestPair(periods.filter(({ used }) => used.value < 60))).toBeUndefined();
  });
});

describe("an average month", () => {
  it("is a period divided by its months, with its ends", () => {
    const month = perMonth(figure("2024-01-01", "2024-10-31", 100, { months: 10, low: 90, high: null }));
    expect([month.value, month.low, month.high, month.per]).toEqual([10, 9, null, 10]);
  });
});

describe("prices and values", () => {
  const tonnes = periodsOf([figure("2024-01-01", "2024-12-31", 100)], ["press"]);
  const price = (more: Partial<GoodSaid>) =>
    ({
      ...{ indicator: "unit_value", unit: "USD_per_t", value: 7, obs_status: "A", publisher: "Q" },
      ...{ observation_id: "price", period: "2024-01-01.2024-12-31" },
      ...more,
    }) as GoodSaid;

  it("are value by weight of the very same days", () => {
    const dollars = periodsOf([figure("2024-01-01", "2024-12-31", 500, { observation_id: "usd" })], ["press"]);
    expect(reckonedOf(tonnes, dollars, [])).toMatchObject([
      { kind: "price", value: 5, formula: "[usd] / [2024-01-01.2024-12-31]" },
    ]);
    const other = periodsOf([figure("2024-01-01", "2024-11-30", 500)], ["press"]);
    expect(reckonedOf(tonnes, other, [])).toEqual([]);
  });

  it("are weight times the price that a source gives for that period", () => {
    expect(reckonedOf(tonnes, [], [price({})])).toMatchObject([
      { kind: "value", value: 700, formula: "[2024-01-01.2024-12-31] * [price]", publishers: ["P", "Q"] },
    ]);
    for (const unfit of [{ period: "2023" }, { obs_status: "U" }, { unit: "USD_per_item" }]) {
      expect(reckonedOf(tonnes, [], [price(unfit)])).toEqual([]);
    }
  });
});
