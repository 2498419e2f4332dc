import { describe, expect, it } from "vitest";
import { needsBrackets, parseFormula, type Words, writeFormula } from "../../../pipelines/formula/parse.js";

const words = { functions: ["monthly"], names: ["years"] };

describe("a formula that cannot be read", () => {
  it.each<[text: string, words: Words | undefined, message: string]>([
    ["years", undefined, '"years" is neither a figure, a number nor a function'],
    ["months", words, '"months" is neither a figure, a number, a function or one of its names'],
    ["years(1)", words, '"years" is neither a figure, a number, a function or one of its names'],
    ["", undefined, '"" is neither a figure, a number nor a function'],
    ["[a.b", undefined, '"[" is neither a figure, a number nor a function'],
    ["[]", undefined, '"[" is neither a figure, a number nor a function'],
    ["(1 + 2", undefined, "expected ) instead of its end"],
    ["(1 2)", undefined, "expected ) instead of 2"],
    ["max 1", undefined, "expected ( instead of 1"],
    ["max(1; 2)", undefined, "expected ) instead of ;"],
    ["max(1, 2", undefined, "expected ) instead of its end"],
    ["1 2", undefined, "nothing may follow before 2"],
    ["1)", undefined, "nothing may follow before )"],
    ["1 + * 2", undefined, '"*" is neither a figure, a number nor a function'],
  ])("as %s says so, and what was expected", (text, given, message) => {
    expect(() => parseFormula(text, given)).toThrow(`formula "${text}": ${message}`);
  });
});

describe("a formula that is written again", () => {
  it.each([
    ["(1 + 2) * 3", "(1 + 2) * 3"],
    ["1 + (2 * 3)", "1 + 2 * 3"],
    ["(1 * 2) + 3", "1 * 2 + 3"],
    ["1 - (2 + 3)", "1 - (2 + 3)"],
    ["1 + (2 - 3)", "1 + (2 - 3)"],
    ["(1 - 2) - 3", "1 - 2 - 3"],
    ["1 / (2 * 3)", "1 / (2 * 3)"],
    ["1 / (2 / 3)", "1 / (2 / 3)"],
    ["(1 / 2) / 3", "1 / 2 / 3"],
    ["(1 - 2) / (3 - 4)", "(1 - 2) / (3 - 4)"],
    ["1 / max(1 + 2, 3)", "1 / max(1 + 2, 3)"],
    ["sum((1 + 2), (3 * 4))", "sum(1 + 2, 3 * 4)"],
    ["(((years)))", "years"],
    ["monthly((years)) * 12", "monthly(years) * 12"],
    ["0.50", "0.5"],
    ["1000000000000000000000000", "1000000000000000000000000"],
  ])("%s is %s: brackets where they change what it comes to", (text, written) => {
    expect(writeFormula(parseFormula(text, words))).toBe(written);
  });

  it("needs brackets around operations alone, in operations alone", () => {
    const operation = parseFormula("1 + 2");
    expect(needsBrackets(parseFormula("[a.b]"), "*", 0)).toBe(false);
    expect(needsBrackets(operation, "max", 0)).toBe(false);
    expect(needsBrackets(parseFormula("max(1, 2)"), "*", 1)).toBe(false);
    expect([0, 1].map((place) => needsBrackets(operation, "-", place))).toEqual([false, true]);
    expect([0, 1].map((place) => needsBrackets(operation, "*", place))).toEqual([true, true]);
    expect([0, 1].map((place) => needsBrackets(parseFormula("1 * 2"), "+", place))).toEqual([false, false]);
  });
});
