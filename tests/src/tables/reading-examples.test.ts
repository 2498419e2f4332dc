import { expect, it } from "vitest";
import { READING_EXAMPLES } from "../../../src/tables/reading-examples.js";

const question = { reporter: "KAZ", partner: "AFG", from: 2021 };

/** What keeps a tool that takes words such as NA for nothing from doing so; the others take text as it stands. */
const AS_TEXT: Readonly<Record<string, string>> = {
  pandas: 'keep_default_na=False, na_values=[""]',
  R: 'na.strings = ""',
};

it.each(Object.entries(AS_TEXT))("%s is told that NA and None are text", (tool, told) => {
  const example = READING_EXAMPLES.find((one) => one.tool === tool);
  expect(example?.code(question, "https://example.org/")).toContain(told);
});

it.each(READING_EXAMPLES)("$tool asks for the pair and the years", ({ code }) => {
  const lines = code({ reporter: "FIN", partner: "ITA", from: 2031 }, "https://example.org/");
  for (const part of ["FIN", "ITA", "2031", "https://example.org/data/trade_annual."]) expect(lines).toContain(part);
  expect(Math.max(...lines.split("\n").map((line) => line.length))).toBeLessThan(130);
});
