import { expect, test } from "vitest";
import { type Tip, tipOf, tipWords } from "../../../src/text/en/base/tip.js";

const TIPS: Tip[] = [
  {
    series: "Exports",
    period: "January–May 2023",
    value: "$316.6 m",
    more: ["Kazinform", "Sources contradict each other"],
  },
  { series: "", period: "July 2021 – June 2022", value: "1.07 million t", more: ["Agrosektor.kz citing APK-Inform"] },
  { series: "Korea, South", period: "2024", value: "under 0.1 %", more: [] },
];

test.each(TIPS)("what a mark of $series, $period says is read back from its words", (tip) => {
  expect(tipOf(tipWords(tip))).toEqual(tip);
});

test.each(["", "3 events in 2021", "Wheat flour"])("“%s” is no value of a period", (words) => {
  expect(tipOf(words)).toBe(null);
});
