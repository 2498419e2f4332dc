import { describe, expect, it } from "vitest";
import {
  change,
  dateWords,
  dayWords,
  difference,
  inUnit,
  km,
  list,
  percent,
  plain,
  times,
  usd,
} from "../../../pipelines/text/en/values.js";
import { piecesOf, unmarked } from "../../../pipelines/text/marks.js";

describe("a stored value in the words of its unit", () => {
  it.each([
    [1_500_000, "USD", "$1.5 m"],
    [1_500_000, "EUR", "€1.5 m"],
    [0.125, "fraction", "12.5 %"],
    [2.5, "times", "2.5 times"],
    [250.4, "USD_per_t", "$250 a tonne"],
    [4_500_000, "USD_per_item", "$4.5 m each"],
    [10_000_000.4, "t_per_year", "10 million tonnes a year"],
    [3, "rank", "place 3"],
    [12, "count", "12"],
    [1, "borders", "1"],
    [16_688_888.9, "USD a month", "$16.7 m a month"],
    [203212, "year and month", "December 2032"],
    [203201, "year and month", "January 2032"],
    [1234.5678, "km", "1,234.568 km"],
    [20, "days", "20 days"],
  ])("%d in %s is “%s”", (value, unit, words) => {
    expect(inUnit(value, unit)).toBe(words);
  });

  it("is a dash where there is none", () => {
    for (const unit of ["USD", "EUR", "fraction", "times", "rank", "km"]) expect(inUnit(null, unit)).toBe("–");
    expect([usd(null), plain(null), percent(null), change(null), times(null), km(null)]).toEqual(Array(6).fill("–"));
  });
});

describe("plain numbers", () => {
  it("have as many decimals as are asked for, and a minus that is one", () => {
    expect(plain(1234.56)).toBe("1,234.6");
    expect(plain(1234.56, 0)).toBe("1,235");
    expect(plain(-0.25, 2)).toBe("−0.25");
    expect(km(573.25)).toBe("573.3 km");
    expect(percent(0.12345, 2)).toBe("12.35 %");
    expect(percent(-0.125)).toBe("−12.5 %");
    expect(percent(0)).toBe("0 %");
    expect(percent(0.00004, 2)).toBe("under 0.01 %");
  });

  it("lose decimals as they grow", () => {
    expect([times(9.994), times(9.996), times(10), times(10.06)]).toEqual([
      "9.99 times",
      "10 times",
      "10 times",
      "10.1 times",
    ]);
    expect([usd(9_994_000_000), usd(10_040_000_000), usd(9_949_999)]).toEqual(["$9.99 bn", "$10 bn", "$9.9 m"]);
    expect([usd(1_234_000_000_000), usd(999_949), usd(0.4)]).toEqual(["$1.23 tn", "$999,949", "$0"]);
  });

  it("differ in the words of their unit", () => {
    expect(difference(0.0125, "fraction")).toBe("1.3 points");
    expect(difference(0.01, "fraction")).toBe("1 point");
    expect(difference(2, "times")).toBe("2 times");
  });
});

describe("dates and lists", () => {
  it("are as precise as they are known", () => {
    expect(["year", "month", "day"].map((precision) => dateWords("2032-12-24", precision))).toEqual([
      "2032",
      "December 2032",
      "24 December 2032",
    ]);
    expect(["2032", "2032-02", "2032-02-09"].map(dayWords)).toEqual(["2032", "February 2032", "9 February 2032"]);
    expect([list(["a"]), list(["a", "b"]), list(["a", "b", "c"])]).toEqual(["a", "a and b", "a, b and c"]);
  });
});

describe("marks that are cut short", () => {
  it("are read as what is there", () => {
    expect(piecesOf("")).toEqual([]);
    expect(piecesOf("{{$5}}")).toEqual([{ shown: "$5", formula: "" }]);
    expect(piecesOf("a {b} {{#2}}{{x|[y]}}")).toEqual([
      { words: "a {b} " },
      { count: "2" },
      { shown: "x", formula: "[y]" },
    ]);
    expect(unmarked("{{x|[y]}} and {{#2}} of {{")).toBe("x and 2 of {{");
  });
});
