import { describe, expect, test } from "vitest";
import { formulaOfAddress, traceAddress } from "../../../src/trace/address.js";

describe("the address of a number", () => {
  test.each([
    ["[a.x]", "./figure/a.x.html"],
    ["([a.x])", "./figure/a.x.html"],
    ["[a.x] / 12", "./figures.html#%3D%5Ba.x%5D%20%2F%2012"],
    ["[direct:north-line]", "./figures.html#%3D%5Bdirect%3Anorth-line%5D"],
  ])("of %s is %s, and leads back to it", (formula, address) => {
    expect(traceAddress(formula)).toBe(address);
    expect(formulaOfAddress(address)).toBe(formula.replace(/^\((.*)\)$/, "$1"));
  });

  test.each(["/figure/a.x", "../figure/a.x.html", "https://example.org/sub/figure/a.x"])("is read in %s", (address) => {
    expect(formulaOfAddress(address)).toBe("[a.x]");
  });

  test.each(["./years", "https://example.org/page#x", "./figures", "#a.x"])("is not %s", (address) => {
    expect(formulaOfAddress(address)).toBeNull();
  });
});
