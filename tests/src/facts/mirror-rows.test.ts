import { describe, expect, test } from "vitest";
import { closableYears, mirrorGaps, mirrorPoints } from "../../../src/facts/mirror-rows.js";
import type { Mirror } from "../../../src/rows/mirror.js";

function year(at: number, own: number | null, mirror: number | null, more: Partial<Mirror> = {}): Mirror {
  return {
    partner: "AFG",
    partner_name: "Afghanistan",
    year: at,
    flow: "export",
    own_value: own,
    own_input_ids: own === null ? null : `own.${at}`,
    own_valuation: "FOB",
    own_publisher: "Ministry",
    own_is_estimated: false,
    mirror_value: mirror,
    mirror_input_ids: mirror === null ? null : `mirror.${at}`,
    mirror_valuation: "CIF",
    mirror_publisher: "Office",
    mirror_is_estimated: false,
    own_series_value: null,
    own_series_input_ids: null,
    own_series_publisher: null,
    own_series_valuation: "FOB",
    own_series_is_estimated: false,
    mirror_series_value: null,
    mirror_series_input_ids: null,
    mirror_series_publisher: null,
    mirror_series_valuation: "CIF",
    mirror_series_is_estimated: false,
    ...more,
  };
}

const best = { factor: 1.25, sameReporter: false };

describe("both books of one trade", () => {
  test("are put on one footing: what is at CIF is divided by the factor, and the formula says so", () => {
    expect(mirrorPoints([year(2020, 100, 150)], best)).toMatchObject([
      { side: "own", value: 100, formula: "[own.2020]", publisher: "Ministry" },
      { side: "mirror", value: 120, formula: "[mirror.2020] / 1.25", publisher: "Office" },
    ]);
    const imports = year(2020, 150, 100, { flow: "import", own_valuation: "CIF", mirror_valuation: "FOB" });
    expect(mirrorPoints([imports], best).map(({ value }) => value)).toEqual([120, 100]);
  });

  test("stay as they are at a factor of one", () => {
    const points = mirrorPoints([year(2020, 100, 150)], { ...best, factor: 1 });
    expect(points.map(({ formula }) => formula)).toEqual(["[own.2020]", "[mirror.2020]"]);
  });

  test("fill a missing report with the partner's, marked, but not where one reporter is asked for", () => {
    const rows = [year(2020, null, 150)];
    expect(mirrorPoints(rows, best)).toMatchObject([
      { side: "own", isFilled: true, value: 120, publisher: "Office" },
      { side: "mirror", isFilled: false },
    ]);
    expect(mirrorPoints(rows, { ...best, sameReporter: true })).toEqual([]);
  });

  test("keep to one source along the line where that is asked for", () => {
    const row = year(2020, 100, 150, {
      own_series_value: 90,
      own_series_input_ids: "long.2020",
      own_series_publisher: "IMF",
    });
    expect(mirrorPoints([row], { ...best, sameReporter: true })).toMatchObject([
      { side: "own", value: 90, formula: "[long.2020]", publisher: "IMF" },
    ]);
  });

  test("have a gap only in years in which both report for themselves", () => {
    const gaps = mirrorGaps(mirrorPoints([year(2019, null, 125), year(2020, 100, 150), year(2021, 100, null)], best));
    expect(gaps).toEqual([{ year: 2020, ratio: 1.2, formula: "([mirror.2020] / 1.25) / ([own.2020])" }]);
  });

  test("have no gap where one of them is an estimate, which is drawn but reports nothing", () => {
    const points = mirrorPoints([year(2020, 100, 150, { mirror_is_estimated: true })], best);
    expect(points.map(({ side, isEstimated }) => [side, isEstimated])).toEqual([
      ["own", false],
      ["mirror", true],
    ]);
    expect(mirrorGaps(points)).toEqual([]);
    expect(
      closableYears([year(2020, 100, 119, { mirror_is_estimated: true })], { sameReporter: false, most: 1.2 }),
    ).toBe(0);
  });

  test("can be made to agree by a factor where the importer's report is a little larger", () => {
    const rows = [year(2018, 100, 99), year(2019, 100, 100), year(2020, 100, 119), year(2021, 100, 121)];
    expect(closableYears(rows, { sameReporter: false, most: 1.2 })).toBe(2);
    const imports = rows.map((row) => ({
      ...row,
      flow: "import" as const,
      own_valuation: "CIF",
      mirror_valuation: "FOB",
    }));
    expect(closableYears(imports, { sameReporter: false, most: 1.2 })).toBe(2);
    expect(closableYears([], { sameReporter: false, most: 1.2 })).toBe(0);
  });
});
