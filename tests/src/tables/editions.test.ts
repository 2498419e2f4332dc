import { beforeAll, expect, test } from "vitest";
import { h } from "../../../src/base/dom.js";
import { useDocument } from "../../../src/draw/document.js";
import type { Overlap } from "../../../src/rows/overlaps.js";
import { editions } from "../../../src/tables/disagreement/editions.js";

beforeAll(useDocument);

function overlap(year: number, value: number, own: Partial<Overlap> = {}): Overlap {
  return {
    ...{ source_id: "new", continued_source_id: "old", reporter: "AAA", partner: "BBB", flow: "export", year, value },
    ...{ observation_id: `new.${year}`, continued_observation_id: `old.${year}`, continued_value: 100 },
    ...{ is_same_series: true, title: "New", continued_title: "Old", ...own },
  };
}

const words = (overlaps: readonly Overlap[], flow: "export" | "import" | "total") =>
  h("div", {}, editions(overlaps, flow)).textContent;

test("two editions of a table say how far they are apart at most, and whether they are one series", () => {
  const text = words([overlap(2019, 100), overlap(2020, 99.5), overlap(2021, 100.2)], "export");
  expect(text).toMatch(/exports: 3.years in both“New”.*furthest apart in 2020: −0\.5.%\./);
  expect(text).toContain("“New” goes on as the series of “Old”");
  expect(words([overlap(2020, 150, { is_same_series: false })], "total")).toContain("a series of its own");
});

test("each way of trade stands apart, and a year of nothing has no difference", () => {
  const both = [overlap(2019, 100), overlap(2019, 5, { flow: "import", continued_value: 0 })];
  expect(words(both, "total")).toContain("imports: 1");
  expect(words(both, "import")).not.toContain("exports");
  expect(words(both, "import")).toContain("–");
  expect(words([], "total")).toBe("");
});
