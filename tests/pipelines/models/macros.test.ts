import type { DuckDBConnection } from "@duckdb/node-api";
import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../../pipelines/engine/duckdb.js";
import { type Interval, meet } from "../../../pipelines/formula/interval.js";
import { singleOf, useMacros } from "../../helpers/tables.js";

/** Returns what expressions come to, the macros being there. */
function evaluate<T>(work: (value: (expression: string) => ReturnType<typeof singleOf>) => Promise<T>): Promise<T> {
  return withDatabase(async (db: DuckDBConnection) => {
    await useMacros(db);
    return work((expression) => singleOf(db, expression));
  });
}

describe("whole_months", () => {
  it.each([
    ["2023-02-01", "2023-02-28", 1],
    ["2024-02-01", "2024-02-28", null],
    ["2024-02-01", "2024-02-29", 1],
    ["2023-01-01", "2023-11-30", 11],
    ["2021-10-01", "2022-09-30", 12],
    ["2018-01-01", "2020-12-31", 36],
    ["2021-09-26", "2021-09-26", null],
  ])("of %s to %s are %s", async (first, last, months) => {
    expect(await evaluate((value) => value(`whole_months(date '${first}', date '${last}')`))).toBe(months);
  });

  it("are nothing where no span is", async () => {
    expect(await evaluate((value) => value("whole_months(cast(null as date), cast(null as date))"))).toBeNull();
  });
});

describe("great_circle_km", () => {
  const quarter = ((Math.PI / 2) * 6371.0088).toFixed(1);
  it.each([
    ["from the equator to the pole", "0, 0, 90, 0", quarter],
    ["a quarter along the equator", "0, 10, 0, 100", quarter],
    ["across the date line", "0, 179, 0, -179", "222.4"],
    ["from London to Paris", "51.5074, -0.1278, 48.8566, 2.3522", "343.6"],
    ["to the same place", "36.5, 66.9, 36.5, 66.9", "0.0"],
  ])("%s", async (_, places, km) => {
    expect(await evaluate((value) => value(`great_circle_km(${places})`))).toBe(km);
  });

  it("is the same both ways", async () => {
    const degrees = (limit: number) => fc.integer({ min: -limit * 100, max: limit * 100 }).map((n) => n / 100);
    await evaluate((value) =>
      fc.assert(
        fc.asyncProperty(degrees(90), degrees(180), degrees(90), degrees(180), async (latA, lonA, latB, lonB) => {
          const there = await value(`great_circle_km(${latA}, ${lonA}, ${latB}, ${lonB})`);
          expect(await value(`great_circle_km(${latB}, ${lonB}, ${latA}, ${lonA})`)).toBe(there);
        }),
      ),
    );
  });
});

/** A figure with its interval, ends missing here and there. */
const figure = fc
  .tuple(
    fc.integer({ min: 0, max: 30 }),
    fc.option(fc.integer({ min: 0, max: 9 })),
    fc.option(fc.integer({ min: 0, max: 9 })),
  )
  .map(([value, below, above]) => ({
    value,
    low: below === null ? null : value - below,
    high: above === null ? null : value + above,
  }));

type Figure = typeof figure extends fc.Arbitrary<infer T> ? T : never;
const interval = ({ low, high }: Figure): Interval => ({
  low: low === null ? null : new Big(low),
  high: high === null ? null : new Big(high),
});
const ends = ({ low, high }: Figure) => `${low}, ${high}`;

describe("intervals_meet", () => {
  it.each([
    ["1, 2, 2, 3", true],
    ["1, 2, 3, 4", false],
    ["1, 9, 3, 4", true],
    ["3, null, 1, 2", false],
    ["3, null, 1, 3", true],
    ["null, 2, 3, null", false],
    ["null, null, 5, 5", true],
  ])("(%s) is %s", async (intervals, meets) => {
    expect(await evaluate((value) => value(`intervals_meet(${intervals})`))).toBe(meets);
  });

  it("is true exactly where some number lies in both, and the same both ways", async () => {
    const inside = (n: number, { low, high }: Figure) => n >= (low ?? -Infinity) && n <= (high ?? Infinity);
    await evaluate((value) =>
      fc.assert(
        fc.asyncProperty(figure, figure, async (a, b) => {
          const some = Array.from({ length: 200 }, (_, n) => n - 50).some((n) => inside(n, a) && inside(n, b));
          expect(await value(`intervals_meet(${ends(a)}, ${ends(b)})`)).toBe(some);
          expect(await value(`intervals_meet(${ends(b)}, ${ends(a)})`)).toBe(some);
          expect(meet(interval(a), interval(b)), "as the browser knows it").toBe(some);
        }),
      ),
    );
  });
});

describe("ratio", () => {
  it("keeps nine places and is nothing by nothing", async () => {
    const found = await evaluate(async (value) => [
      await value("ratio(1, 3)"),
      await value("ratio(1, 0)"),
      await value("ratio(null, 2)"),
    ]);
    expect(found).toEqual(["0.333333333", null, null]);
  });
});
