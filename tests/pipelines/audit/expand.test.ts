import { describe, expect, it } from "vitest";
import { CHECK_FUNCTIONS, expand, type Member } from "../../../pipelines/audit/expand.js";
import { FormulaError, parseFormula, writeFormula } from "../../../pipelines/formula/parse.js";

const member = (id: string, months: number | null): Member => ({ formula: { kind: "figure", id }, months });

const NAMES = new Map([
  ["years", [member("a", 12), member("b", 12)]],
  ["mixed", [member("c", 1), member("d", null), member("e", 3)]],
  ["one", [member("f", 6)]],
  ["none", []],
]);

const scope = { names: NAMES, figure: (id: string) => member(id, id === "whole" ? 12 : null) };
const words = { functions: CHECK_FUNCTIONS, names: [...NAMES.keys(), "lost"] };

function expanded(text: string): string | null {
  const found = expand(parseFormula(text, words), scope);
  return found && `${writeFormula(found.formula)} of ${found.months ?? "no"} months`;
}

describe("a formula of a check", () => {
  it.each([
    ["2.5", "2.5 of no months"],
    ["[x]", "[x] of no months"],
    ["[whole]", "[whole] of 12 months"],
    ["one", "[f] of 6 months"],
    ["first(years)", "[a] of 12 months"],
    ["first(one)", "[f] of 6 months"],
    ["[x] + one", "[x] + [f] of no months"],
    ["one / 2 - 1", "[f] / 2 - 1 of no months"],
    ["max(years)", "max([a], [b]) of no months"],
    ["max(years, one, 1)", "max([a], [b], [f], 1) of no months"],
    ["count(mixed)", "count([c], [d], [e]) of no months"],
    ["monthly([whole])", "[whole] / 12 of 1 months"],
    ["monthly(one)", "[f] / 6 of 1 months"],
    ["monthly(first(mixed))", "[c] of 1 months"],
    ["mean(monthly(years))", "mean([a] / 12, [b] / 12) of no months"],
    ["sum(monthly(mixed))", "sum([c], [e] / 3) of no months"],
    ["months([whole])", "12 of no months"],
    ["months(one) * 2", "6 * 2 of no months"],
    ["sum(months(mixed))", "sum(1, 3) of no months"],
  ])("%s comes to %s", (text, written) => {
    expect(expanded(text)).toBe(written);
  });

  it.each([
    "none",
    "lost",
    "first(none)",
    "none + 1",
    "1 - none",
    "max(none)",
    "max(years, none)",
    "count(none)",
    "monthly([x])",
    "months([x])",
    "monthly(none)",
  ])("%s comes to nothing: what it needs is not there", (text) => {
    expect(expanded(text)).toBeNull();
  });

  it.each(["years", "years + 1", "2 * mixed", "monthly(years)"])("%s is refused: one value is needed", (text) => {
    expect(() => expanded(text)).toThrow(FormulaError);
    expect(() => expanded(text)).toThrow("several figures stand where one is needed; use first(…) or a function of");
  });
});
