import { expect, it } from "vitest";
import { READING_EXAMPLES } from "../../../src/tables/reading-examples.js";

/** What keeps a tool that takes words such as NA for nothing from doing so; the others take text as it stands. */
const AS_TEXT: Readonly<Record<string, string>> = {
  pandas: 'keep_default_na=False, na_values=[""]',
  R: 'na.strings = ""',
};

it.each(Object.entries(AS_TEXT))("%s is told that NA and None are text", (tool, told) => {
  const example = READING_EXAMPLES.find((one) => one.tool === tool);
  expect(example?.code({ table: "observations", pair: null }, "https://example.org/")).toContain(told);
});
