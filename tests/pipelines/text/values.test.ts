import { describe, expect, test } from "vitest";
import { change, difference, inUnit, percent, times, usd } from "../../../pipelines/text/en/values.js";
import { usdTick } from "../../../src/text/en/base/format.js";

describe("amounts", () => {
  test.each([
    [0, "$0"],
    [93_738, "$93,738"],
    [999_900, "$999,900"],
    [999_950, "$1 m"],
    [987_900_000, "$987.9 m"],
    [999_940_000, "$999.9 m"],
    [999_950_000, "$1 bn"],
    [1_324_000_000, "$1.32 bn"],
    [9_999_000_000, "$10 bn"],
    [31_500_000_000, "$31.5 bn"],
    [1e12, "$1 tn"],
    [-55_900_000, "−$55.9 m"],
  ])("of %d are “%s”", (value, words) => {
    expect(usd(value)).toBe(words);
    expect(usd(-value)).toBe(value === 0 ? words : value < 0 ? words.slice(1) : `−${words}`);
  });

  test("have a currency, and a tick no empty decimal", () => {
    expect(inUnit(5_000_000, "EUR")).toBe("€5 m");
    expect(usdTick(500_000_000)).toBe("$500 m");
    expect(usd(null)).toBe("–");
  });
});

describe("changes and shares", () => {
  test.each([
    [0.125, "+12.5 %"],
    [-0.41, "−41 %"],
    [0, "0 %"],
  ])("of %d are “%s”", (value, words) => expect(change(value)).toBe(words));

  test("too small for their digits say so", () => {
    expect(percent(0.0004)).toBe("under 0.1 %");
    expect(percent(0.0006)).toBe("0.1 %");
    expect(times(2.083)).toBe("2.08 times");
    expect(times(12.04)).toBe("12 times");
    expect(difference(0.4, "fraction")).toBe("40 points");
    expect(difference(12_100_000, "USD")).toBe("$12.1 m");
  });
});
