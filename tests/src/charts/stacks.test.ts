import fc from "fast-check";
import { expect, test } from "vitest";
import { apart, levelsOf } from "../../../src/charts/stacks.js";

test("marks that are apart lie on the line, those that would cover each other above it", () => {
  expect(levelsOf([0, 100, 200], 10)).toEqual([0, 0, 0]);
  expect(levelsOf([50, 50, 55, 100], 10)).toEqual([0, 1, 2, 0]);
  expect(levelsOf([], 10)).toEqual([]);
});

test("no two marks of one level are closer than the gap, and none is higher than it must be", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 }), (xs) => {
      const levels = levelsOf(xs, 10);
      expect(levels).toHaveLength(xs.length);
      xs.forEach((x, i) => {
        xs.forEach((other, j) => {
          if (i < j && levels[i] === levels[j]) expect(Math.abs(x - other)).toBeGreaterThanOrEqual(10);
        });
        const near = xs.filter((other) => Math.abs(other - x) < 10).length;
        expect(levels[i]).toBeLessThan(near);
      });
    }),
  );
});

test("names apart stay where they are, those that would cover each other give way by as little as can be", () => {
  expect(apart([10, 60, 30], 15, [0, 100])).toEqual([10, 60, 30]);
  expect(apart([50, 50], 10, [0, 100])).toEqual([45, 55]);
  expect(apart([99, 100], 10, [0, 100])).toEqual([90, 100]);
  expect(apart([], 10, [0, 100])).toEqual([]);
});

test("names keep their order and their gap and stay inside, as long as there is room for all", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 10 }), (places) => {
      const moved = apart(places, 20, [0, 200]);
      const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
      const sorted = order.map((i) => moved[i] ?? Number.NaN);
      for (const [i, place] of sorted.entries()) {
        expect(place).toBeGreaterThanOrEqual(-1e-9);
        expect(place).toBeLessThanOrEqual(200 + 1e-9);
        if (i > 0) expect(place - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
      }
    }),
  );
});
