import { describe, expect, test } from "vitest";
import { sameMonthsBefore } from "../../../src/facts/year-notes.js";
import type { Annual } from "../../../src/rows/annual.js";
import type { Span } from "../../../src/rows/spans.js";

const row = { reporter: "KAZ", partner: "AFG", partner_name: "Afghanistan", flow: "total", value: 1, publisher: "X" };

function part(year: number, start: string, end: string, months: number): Annual {
  const dates = { year, period_start: `${year}-${start}`, period_end: `${year}-${end}`, months_covered: months };
  return { ...row, ...dates, period: String(year), input_ids: "x.part" } as Annual;
}

function span(year: number, start: string, end: string, months: number, flow = "total"): Span {
  const dates = { period_start: `${year}-${start}`, period_end: `${year}-${end}`, months };
  return { ...row, ...dates, flow, period: String(year), input_ids: `x.${year}` } as Span;
}

describe("a part of a year", () => {
  test("is held against the same months of the year before, in leap years too", () => {
    const before = span(2024, "01-01", "02-29", 2);
    expect(sameMonthsBefore(part(2025, "01-01", "02-28", 2), [span(2024, "01-01", "12-31", 12), before])).toBe(before);
  });

  test.each([
    ["the whole year", span(2024, "01-01", "12-31", 12)],
    ["other months", span(2024, "03-01", "10-31", 8)],
    ["fewer months", span(2024, "01-01", "07-31", 7)],
    ["an earlier year", span(2023, "01-01", "08-31", 8)],
    ["another flow", span(2024, "01-01", "08-31", 8, "export")],
  ])("is not held against %s", (_, other) => {
    expect(sameMonthsBefore(part(2025, "01-01", "08-31", 8), [other])).toBeUndefined();
  });
});
