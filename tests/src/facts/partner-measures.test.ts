import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import {
  commonYears,
  isTelling,
  measured,
  measuredBy,
  ranksOf,
  steadyPartners,
} from "../../../src/facts/partner-measures.js";
import { compare, footingOf, growth } from "../../../src/facts/trade/compare.js";
import type { PartnerYear } from "../../../src/rows/partner-years.js";
import type { Span } from "../../../src/rows/spans.js";
import { parquetRows } from "../../helpers/tables.js";

const rowsOf = <Row>(name: string): Row[] =>
  JSON.parse(readFileSync(join(inject("built").folder, "pages", `${name}.json`), "utf8"));

function row(partner: string, year: number, value: number, share: number | null = null): PartnerYear {
  const ids = { input_ids: `${partner}.${year}`, world_input_ids: `WLD.${year}`, mirror_input_ids: null };
  return {
    partner,
    partner_name: partner,
    year,
    flow: "total",
    value,
    value_low: value,
    value_high: value,
    share_of_world: share,
    ...ids,
  } as PartnerYear;
}

describe("partners side by side", () => {
  const rows = [row("A", 2020, 10, 0.1), row("A", 2021, 30), row("B", 2021, 20, 0.2), row("B", 2022, 40)];

  test("have the years in which each has a figure in common", () => {
    expect(commonYears(rows, ["A", "B"])).toEqual([2021]);
    expect(commonYears(rows, ["A"])).toEqual([2020, 2021]);
    expect(commonYears(rows, ["A", "C"])).toEqual([]);
  });

  test("are measured by amount, by share where the world's total is known, and against a base year", () => {
    const told = (measure: Parameters<typeof measuredBy>[0], base?: number) =>
      measuredBy(measure, rows, base).map(({ partner, year, amount, formula }) => [partner, year, amount, formula]);
    expect(told("amount")[0]).toEqual(["A", 2020, 10, "[A.2020]"]);
    expect(told("share")).toEqual([
      ["A", 2020, 0.1, "[A.2020] / [WLD.2020]"],
      ["B", 2021, 0.2, "[B.2021] / [WLD.2021]"],
    ]);
    expect(told("index", 2021)[3]).toEqual(["B", 2022, 200, "100 * ([B.2022] / [B.2021])"]);
    expect(told("index")).toEqual([]);
  });

  test("are ranked within a year, by a formula that counts who is larger", () => {
    expect(ranksOf(rows, [2021]).map(({ partner, amount, formula }) => [partner, amount, formula])).toEqual([
      ["A", 1, "1 + above([A.2021], [B.2021])"],
      ["B", 2, "1 + above([B.2021], [A.2021])"],
    ]);
  });
});

describe("a partner with few years", () => {
  const years = [2018, 2019, 2020, 2021];
  const many = ["A", "B"].flatMap((partner, i) => years.map((year) => row(partner, year, (i + 1) * (year - 2000))));
  const rows = [...many, row("C", 2023, 7)];

  test("neither ends a ranking nor moves the year that an index starts from", () => {
    expect(steadyPartners(rows, ["A", "B", "C"])).toEqual(["A", "B"]);
    expect(measured("rank", rows, ["A", "B", "C"])).toMatchObject({ left: ["C"], base: undefined });
    expect(measured("index", rows, ["A", "B", "C"])).toMatchObject({ left: ["C"], base: 2018 });
    expect(measured("amount", rows, ["A", "B", "C", "D"]).left).toEqual([]);
  });

  test("of several with no two years in common those with most years stay", () => {
    const apart = [row("A", 2018, 1), row("A", 2019, 1), row("B", 2020, 1), row("B", 2021, 1)];
    expect(steadyPartners(apart, ["A", "B"])).toEqual(["A"]);
    expect(steadyPartners([], ["A"])).toEqual([]);
  });

  test("changes on the year before within one series only", () => {
    const series = (year: number, name: string) => ({ ...row("A", year, year - 2000), series: name });
    const changed = [series(2019, "x"), series(2020, "x"), series(2021, "y"), series(2023, "y")];
    expect(measured("change", changed, ["A"]).rows.map(({ year }) => year)).toEqual([2020]);
    expect(isTelling("change", changed, ["A"])).toBe(true);
    expect(isTelling("change", changed.slice(1), ["A"])).toBe(false);
    expect(isTelling("rank", changed, ["A"])).toBe(false);
    expect(isTelling("index", changed, ["A"])).toBe(true);
    expect(isTelling("share", changed, ["A"])).toBe(false);
  });
});

describe("no growth across unequal spans", () => {
  test("comes out of any two spans of a partner and flow that a reader can choose", () => {
    const spans = rowsOf<Span>("spans");
    const key = ({ partner, flow }: Span) => `${partner} ${flow}`;
    let refused = 0;
    for (const a of spans) {
      for (const b of spans.filter((other) => other !== a && key(other) === key(a))) {
        const same = a.months === b.months && a.period_start.slice(5) === b.period_start.slice(5);
        if (same) expect(growth(a, b)?.value ?? b.value / a.value - 1).toBeCloseTo(b.value / a.value - 1, 9);
        else {
          refused += 1;
          expect(() => growth(a, b)).toThrow(/not the same months/);
          if (a.months !== b.months) expect(compare(a, b).a.value / (a.value / a.months)).toBeCloseTo(1, 12);
        }
      }
    }
    const year = spans.find(
      (span) => span.partner === "AFG" && span.flow === "total" && span.period === "2022",
    ) as Span;
    const part = spans.find((span) => span.partner === "AFG" && span.flow === "total" && span.months === 11) as Span;
    expect(footingOf(year, part)).toBe("per_month");
    expect(refused).toBeGreaterThan(1000);
  });

  test("stands in a published table: growth is of whole years or of the same months", async () => {
    const { folder } = inject("built");
    const parts = await parquetRows(folder, "trade_periods");
    const grown = parts.filter((part) => part["growth"] !== null);
    expect(grown.length).toBeGreaterThan(0);
    const annual = await parquetRows(folder, "trade_annual");
    const partial = new Set(
      annual
        .filter((part) => part["is_partial"])
        .map((part) => [part["reporter"], part["partner"], part["year"], part["flow"]].join()),
    );
    const years = await parquetRows(folder, "partner_years");
    const wrong = years.filter((part) =>
      partial.has([part["reporter"], part["partner"], part["year"], part["flow"]].join()),
    );
    expect(partial.size).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
