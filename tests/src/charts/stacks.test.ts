import fc from "fast-check";
import { expect, test } from "vitest";
import { levelsOf } from "../../../src/charts/stacks.js";

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
