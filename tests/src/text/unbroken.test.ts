import { describe, expect, it } from "vitest";
import { h, textOf } from "../../../src/base/dom.js";
import { s } from "../../../src/base/svg.js";
import { useDocument } from "../../../src/draw/document.js";
import { keepTogether, unbroken } from "../../../src/text/en/base/unbroken.js";

/** A text with its unbroken blanks as underscores. */
const shown = (text: string) => text.replaceAll("\u00a0", "_");

describe("a number and its unit", () => {
  it.each([
    ["from $4.6 bn to $8.2 bn", "from $4.6_bn to $8.2_bn"],
    ["on 7 March 2024 and", "on 7_March_2024 and"],
    ["1.1 million tonnes", "1.1_million tonnes"],
    ["0.9 % of 600–764 km", "0.9_% of 600–764_km"],
    ["1 March’s", "1 March’s"],
    ["2022 marked 3 talks", "2022 marked 3 talks"],
    [" km of line", "_km of line"],
    ["most of 5 partners", "most of 5_partners"],
    ["in September 2025 and May 20255", "in September_2025 and May 20255"],
    ["January–May 2023", "January–May 2023"],
    ["Termez – Kabul, July 2021 – June 2022", "Termez_– Kabul, July_2021_– June_2022"],
  ])("stay on one line: %s", (text, kept) => {
    expect(shown(unbroken(text))).toBe(kept);
  });

  it("do so within an element, also where the number is a link, but not in a drawing or in code", () => {
    useDocument();
    const link = h("a", {}, "760");
    const element = h("p", {}, "It is ", link, " km for ", h("b", {}, "$5 bn"), s("text"), h("code", {}, "5 km"));
    element.append(s("svg", {}, s("text", {}, "5 km")));
    keepTogether(element);
    expect(shown(textOf(element))).toBe("It is 760_km for $5_bn5 km5 km");
    expect(element.contains(link)).toBe(true);
  });
});

it("words that are longer than a line may break, where no mark is taken from its letter", () => {
  useDocument();
  const word = `${"e\u0301".repeat(10)}${"x".repeat(25)}👩‍👩‍👧${"y".repeat(20)}`;
  const element = h("p", {}, `A ${word} in ${"z".repeat(39)}`);
  keepTogether(element);
  expect(textOf(element)).toBe(`A ${word} in ${"z".repeat(39)}`);
  const parts = element.innerHTML.split("<wbr>");
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.slice(1).filter((part) => /^[\p{M}\u200d]/u.test(part))).toEqual([]);
  expect(parts.filter((part) => part.endsWith("\u200d"))).toEqual([]);
});
