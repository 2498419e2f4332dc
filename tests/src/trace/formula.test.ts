import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, figuresOf, parseFormula, type Quantity, sumOf } from "../../../src/trace/formula.js";
import { formulaOfAddress, traceAddress } from "../../../src/trace/number.js";

const FIGURES: Record<string, Quantity> = {
  "a.x": { value: 10, low: 9, high: 11 },
  "b.y": { value: 4, low: 3, high: 5 },
  "c.open": { value: 20, low: 20, high: null },
};

const result = (text: string) => evaluate(parseFormula(text), (id) => FIGURES[id] ?? null);

describe("a formula", () => {
  test.each([
    ["[a.x]", 10, 9, 11],
    ["[a.x] + [b.y]", 14, 12, 16],
    ["[a.x] - [b.y]", 6, 4, 8],
    ["[a.x] / [b.y]", 2.5, 9 / 5, 11 / 3],
    ["[a.x] / 12", 10 / 12, 9 / 12, 11 / 12],
    ["100 * [a.x] / [b.y]", 250, 900 / 5, 1100 / 3],
    ["[a.x] - [b.y] - 1", 5, 3, 7],
    ["[a.x] - ([b.y] - 1)", 7, 5, 9],
    ["2 * ([a.x] + [b.y])", 28, 24, 32],
    ["1 - [b.y] / [a.x]", 0.6, 1 - 5 / 9, 1 - 3 / 11],
    ["max([a.x], [b.y]) - min([a.x], [b.y])", 6, 4, 8],
    ["median([a.x], [b.y])", 7, 6, 8],
    ["mean([a.x], [b.y], 1)", 5, 13 / 3, 17 / 3],
    ["sum([a.x], [b.y])", 14, 12, 16],
    ["floor([a.x] / [b.y])", 2, 1, 3],
    ["[a.x] + [c.open]", 30, 29, null],
    ["[c.open] / [b.y]", 5, 4, null],
    ["1 + above([b.y], [a.x], [c.open])", 3, null, null],
  ])("%s comes to %d, from %d to %d", (text, value, low, high) => {
    const found = result(text);
    expect(found?.value).toBeCloseTo(value, 12);
    if (low === null) expect(found?.low).toBeNull();
    else expect(found?.low).toBeCloseTo(low, 12);
    if (high === null) expect(found?.high).toBeNull();
    else expect(found?.high).toBeCloseTo(high, 12);
  });

  test("with a figure that is not known comes to nothing", () => {
    expect(result("[a.x] + [nobody.knows]")).toBeNull();
  });

  test.each(["", "[a.x] +", "[a.x] [b.y]", "(1", "max([a.x]", "alert(1)", "constructor(1)", "[a.x] ^ 2", "1)"])(
    "is not “%s”: that is refused",
    (text) => {
      expect(() => parseFormula(text)).toThrow(/formula/);
    },
  );

  test("names its figures once each, in their order", () => {
    expect(figuresOf("[b.y] / [a.x] - [b.y]")).toEqual(["b.y", "a.x"]);
    expect(sumOf("a.x")).toBe("[a.x]");
    expect(sumOf("a.x b.y")).toBe("([a.x] + [b.y])");
  });

  test("lies within what its figures allow, whatever it is made of", () => {
    const leaf = fc.constantFrom("[a.x]", "[b.y]", "7", "0.5");
    const { whole } = fc.letrec<{ whole: string }>((tie) => ({
      whole: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(tie("whole"), fc.constantFrom("+", "-", "*", "/"), tie("whole"))
          .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
        fc
          .tuple(fc.constantFrom("max", "min", "median", "sum", "mean"), tie("whole"), tie("whole"))
          .map(([name, a, b]) => `${name}(${a}, ${b})`),
      ),
    }));
    fc.assert(
      fc.property(whole, (text) => {
        const found = result(text);
        expect(found).not.toBeNull();
        if (!found || !Number.isFinite(found.value)) return;
        const slack = 1e-9 * Math.max(1, Math.abs(found.value));
        if (found.low !== null) expect(found.low).toBeLessThanOrEqual(found.value + slack);
        if (found.high !== null) expect(found.high).toBeGreaterThanOrEqual(found.value - slack);
      }),
    );
  });
});

describe("the address of a number", () => {
  test.each([
    ["[a.x]", "./figures#a.x"],
    ["([a.x])", "./figures#a.x"],
    ["[a.x] / 12", "./figures#%3D%5Ba.x%5D%20%2F%2012"],
    ["[direct:north-line]", "./figures#%3D%5Bdirect%3Anorth-line%5D"],
  ])("of %s is %s, and leads back to it", (formula, address) => {
    expect(traceAddress(formula)).toBe(address);
    expect(formulaOfAddress(address)).toBe(formula.replace(/^\((.*)\)$/, "$1"));
  });

  test.each(["./years", "https://example.org/page#x", "./figures", "#a.x"])("is not %s", (address) => {
    expect(formulaOfAddress(address)).toBeNull();
  });
});
