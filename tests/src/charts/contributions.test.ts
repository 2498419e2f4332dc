import { beforeEach, expect, test } from "vitest";
import { textWidth } from "../../../src/base/svg.js";
import { contributionBars } from "../../../src/charts/partners/contributions.js";
import { useDocument } from "../../../src/draw/document.js";
import type { Contribution } from "../../../src/facts/partners/changes.js";

beforeEach(useDocument);

const contribution = (change: number, points: number): Contribution => ({
  partner: null,
  from: null,
  to: null,
  change: { value: change, low: null, high: null, formula: "[page.a]" },
  points: { value: points, low: null, high: null, formula: "[page.b]" },
});

test("an amount and its points keep apart, however many digits they have", () => {
  const rows = [contribution(35.3e9, 0.255), contribution(682_326, 0.0000085)];
  for (const size of [{ name: "wide", width: 760 } as const, { name: "narrow", width: 366 } as const]) {
    const texts = [...contributionBars(rows, { countries: [], size }).querySelectorAll("text")];
    const at = (i: number) => Number(texts[i]?.getAttribute("x"));
    const words = (i: number) => texts[i]?.textContent ?? "";
    expect(texts).toHaveLength(6);
    for (const [amount, points] of [
      [1, 2],
      [4, 5],
    ] as const) {
      expect(at(amount) + textWidth(words(amount))).toBeLessThan(at(points) - textWidth(words(points)) - 30);
      expect(at(points)).toBeLessThanOrEqual(size.width);
    }
  }
});
