import { describe, expect, test } from "vitest";
import { changesSeries, doubtSentence, underDoubt } from "../../../src/text/en/trade/span-doubts.js";

const NAMES: Record<string, string> = { part_of_trade: "a part of the trade only", contradicted: "contradicted" };

const span = (period: string, doubt: string | null = null, series = "imf-dots") => ({
  period,
  publisher: series === "imf-dots" ? "International Monetary Fund" : "Interfax",
  doubt,
  doubt_name: doubt && (NAMES[doubt] ?? null),
  series,
});

describe("a change between two figures", () => {
  test("is told bare where nothing speaks against either", () => {
    expect(underDoubt(span("2019"), span("2020"))).toBe("");
    expect(doubtSentence(span("2019"), span("2020"))).toBe("");
    expect(changesSeries(span("2019"), span("2020"))).toBe(false);
  });

  test("says that the series changes", () => {
    expect(underDoubt(span("2019"), span("2023", null, "quoted_press"))).toBe(", though the sources differ");
    expect(changesSeries(span("2019"), span("2023", null, "quoted_press"))).toBe(true);
  });

  test("says which figure is in doubt, and why", () => {
    expect(underDoubt(span("2022"), span("2023", "part_of_trade"))).toBe(", if the disputed figure of 2023 holds");
    expect(doubtSentence(span("2022"), span("2023", "part_of_trade"))).toBe(
      "In doubt is that of 2023 (perhaps a part of the trade only).",
    );
    expect(doubtSentence(span("2022", "contradicted"), span("2023", "contradicted"))).toBe(
      "In doubt are that of 2022 (contradicted) and that of 2023 (contradicted).",
    );
    expect(underDoubt(span("2022", "contradicted"), span("2023", "contradicted", "quoted_press"))).toBe(
      ", though the sources differ, if the disputed figures hold",
    );
  });
});
