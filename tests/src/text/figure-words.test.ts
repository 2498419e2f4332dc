import { describe, expect, it } from "vitest";
import { readable, spanWords } from "../../../src/text/en/trace/figure.js";

const figure = { value: 4, unit: "days", indicator: "route_days", qualifier: "exact", printed: "four days" };

describe("a figure as it is read", () => {
  it("is its value in its unit", () => {
    expect(readable(figure)).toBe("4 days");
    expect(readable({ ...figure, value: 0.26, unit: "fraction", indicator: "trade_growth" })).toBe("+26 %");
  });

  it("is a span as printed where it is one, never its middle", () => {
    expect(readable({ ...figure, qualifier: "range", printed: "3-5 days" })).toBe("3–5 days");
  });

  it.each([
    ["15 - 20 mln metric tons", "15–20 mln metric tons"],
    ["$4.95 billion - $7 billion", "$4.95 billion – $7 billion"],
    ["3 to 5 million", "3 to 5 million"],
    ["$150-$160 m", "$150–$160 m"],
  ])("writes %j with the dash of spans", (printed, words) => {
    expect(spanWords(printed)).toBe(words);
  });
});
