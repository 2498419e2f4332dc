import { beforeAll, describe, expect, it } from "vitest";
import { WIDE } from "../../../src/base/sizes.js";
import { auditSides, type Point } from "../../../src/charts/audit-sides.js";
import { useDocument } from "../../../src/draw/document.js";

beforeAll(useDocument);

const point = (value: number, [low, high]: [number | null, number | null]): Point => ({
  kind: "article",
  row: "From the article",
  label: "Turnover",
  value,
  low,
  high,
  formula: "[a]",
});

function drawn(points: readonly Point[], unit: string) {
  const drawing = auditSides(points, { unit, size: WIDE });
  const words = [...drawing.querySelectorAll(".axis text")].map(({ textContent }) => textContent ?? "");
  return { drawing, ticks: words.filter((word) => /\d/.test(word)) };
}

describe("the scale of a check", () => {
  it.each([
    [474_300_000, 50_000],
    [6_400_000, 20_000],
    [1_362_000_000, 400_000],
    [987_900_000, 100_000_000],
  ])("names no two ticks alike around %d dollars, give or take %d", (value, most) => {
    const { ticks } = drawn([point(value, [value - most, value + most])], "USD");
    expect(ticks.length).toBeGreaterThan(2);
    expect(new Set(ticks).size).toBe(ticks.length);
  });

  it("has no half of what is counted", () => {
    const { ticks } = drawn([point(20, [20, null])], "count");
    expect(ticks).toEqual(["19", "20", "21"]);
  });

  it("has an arrow only where a side has no end", () => {
    const arrows = (low: number | null, high: number | null) =>
      drawn([point(20, [low, high])], "count").drawing.querySelectorAll(
        '[transform*="rotate"] > path, path[transform*="rotate"]',
      ).length;
    expect([arrows(19, 21), arrows(20, null), arrows(null, null)]).toEqual([0, 1, 2]);
  });
});
