import { describe, expect, test } from "vitest";
import { commonBreak, firstPartners, firstSpan, nearestYear, spokenYear } from "../../../src/facts/partner-choice.js";

const rowsOf = (years: Readonly<Record<string, readonly number[]>>) =>
  Object.entries(years).flatMap(([partner, own]) => own.map((year) => ({ partner, year })));

describe("what a page on partners opens with", () => {
  const countries = [
    { country: "S1", side: "south" as const },
    { country: "S2", side: "south" as const },
    { country: "S3", side: "south" as const },
    { country: "W1", side: "way" as const },
    { country: "W2", side: "way" as const },
    { country: "N1", side: "north" as const },
    { country: "N2", side: "north" as const },
    { country: "X", side: null },
  ];

  test("is the partner in the foreground and, by turns, one of each group, six in all", () => {
    const all = new Set(countries.map(({ country }) => country));
    expect(firstPartners("W1", countries, all)).toEqual(["W1", "S1", "N1", "S2", "W2", "N2"]);
    expect(firstPartners("S1", countries, new Set(["S1", "N2", "X"]))).toEqual(["S1", "N2"]);
    expect(firstPartners("Z", countries, new Set(["X", "Y"]))).toEqual(["X", "Y"]);
  });

  test("reaches from the first of the last ten years that half of them have to the last that any has", () => {
    const long = Array.from({ length: 15 }, (_, i) => 2005 + i);
    expect(firstSpan(rowsOf({ A: [1990, ...long, 2022], B: long }), ["A", "B"])).toEqual([2011, 2022]);
    expect(firstSpan(rowsOf({ A: [2020], B: [2021] }), ["A", "B", "C"])).toEqual([2020, 2021]);
    expect(firstSpan([], ["A"])).toBeUndefined();
  });
});

describe("the year that a heading speaks of", () => {
  test("is the last or the one before, whichever more partners have", () => {
    expect(spokenYear(rowsOf({ A: [2020, 2023, 2024], B: [2020, 2023], C: [2020] }), ["A", "B", "C"])).toBe(2023);
    expect(spokenYear(rowsOf({ A: [2023, 2024], B: [2023, 2024] }), ["A", "B"])).toBe(2024);
    expect(spokenYear(rowsOf({ A: [2020, 2023], B: [2020] }), ["A", "B"])).toBe(2023);
    expect(spokenYear([], ["A"])).toBeUndefined();
  });
});

test("a year asked for is the nearest there is", () => {
  expect(nearestYear("1850", [1994, 2024], 2020)).toBe(1994);
  expect(nearestYear("2023", [1994, 2024], 2020)).toBe(2024);
  expect(nearestYear(undefined, [1994, 2020], 2020)).toBe(2020);
  expect(nearestYear("", [1994, 2020], 2020)).toBe(2020);
  expect(nearestYear("soon", [1994, 2020], 2020)).toBe(2020);
});

test("series that all change at once have one break, others none", () => {
  const row = (year: number, series: string) => ({ year, series, publisher: `of ${series}` });
  expect(commonBreak([row(2019, "a"), row(2020, "a"), row(2022, "b"), row(2023, "c")])).toEqual({
    last: 2020,
    publisher: "of a",
  });
  expect(commonBreak([row(2019, "a"), row(2020, "b"), row(2021, "a")])).toBeUndefined();
  expect(commonBreak([row(2019, "a")])).toBeUndefined();
  expect(commonBreak([])).toBeUndefined();
});
