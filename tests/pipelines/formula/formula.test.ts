import Big from "big.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, type Quantity } from "../../../pipelines/formula/evaluate.js";
import { figuresOf, sumOf } from "../../../pipelines/formula/figures.js";
import { meet } from "../../../pipelines/formula/interval.js";
import { FormulaError, parseFormula, writeFormula } from "../../../pipelines/formula/parse.js";

const quantity = (value: number, low: number | null, high: number | null): Quantity => ({
  value: new Big(value),
  low: low === null ? null : new Big(low),
  high: high === null ? null : new Big(high),
});

const FIGURES: Record<string, Quantity> = {
  "a.x": quantity(10, 9, 11),
  "b.y": quantity(4, 3, 5),
  "c.over": quantity(20, 20, null),
  "d.under": quantity(6, null, 6),
  "e.fall": quantity(-2, -3, -1),
  "f.around": quantity(0.5, -1, 2),
  "g.upto": quantity(2, 0, 4),
  "h.zero": quantity(0, 0, 4),
  "i.loss": quantity(-2, -4, 0),
};

const result = (text: string) => evaluate(parseFormula(text), (id) => FIGURES[id] ?? null);
const plain = (end: Big | null | undefined) => (end == null ? null : Number(end.toFixed(12)));

describe("a formula", () => {
  test.each([
    ["[a.x]", 10, 9, 11],
    ["[a.x] + [b.y]", 14, 12, 16],
    ["[a.x] - [b.y]", 6, 4, 8],
    ["[a.x] / [b.y]", 2.5, 9 / 5, 11 / 3],
    ["[a.x] / 12", 10 / 12, 9 / 12, 11 / 12],
    ["100 * [a.x] / [b.y]", 250, 180, 1100 / 3],
    ["[a.x] - [b.y] - 1", 5, 3, 7],
    ["[a.x] - ([b.y] - 1)", 7, 5, 9],
    ["2 * ([a.x] + [b.y])", 28, 24, 32],
    ["1 - [b.y] / [a.x]", 0.6, 1 - 5 / 9, 1 - 3 / 11],
    ["max([a.x], [b.y]) - min([a.x], [b.y])", 6, 4, 8],
    ["mean([a.x], [b.y], 1)", 5, 13 / 3, 17 / 3],
    ["sum([a.x], [b.y])", 14, 12, 16],
    ["floor([a.x] / [b.y])", 2, 1, 3],
    ["floor([e.fall] / 2)", -1, -2, -1],
    ["count([a.x], [b.y], [c.over])", 3, 3, 3],
    // Open ends.
    ["[a.x] + [c.over]", 30, 29, null],
    ["[c.over] / [b.y]", 5, 4, null],
    ["[a.x] / [c.over]", 0.5, 0, 11 / 20],
    ["[b.y] * [d.under]", 24, null, 30],
    ["min([a.x], [c.over])", 10, 9, 11],
    ["max([a.x], [d.under])", 10, 9, 11],
    ["max([a.x], [c.over])", 20, 20, null],
    ["min([b.y], [d.under])", 4, null, 5],
    // Negative ones, and those with zero in or at them.
    ["[a.x] * [e.fall]", -20, -33, -9],
    ["[e.fall] * [e.fall]", 4, 1, 9],
    ["[f.around] * [e.fall]", -1, -6, 3],
    ["[f.around] * [f.around]", 0.25, -2, 4],
    ["[a.x] / [e.fall]", -5, -11, -3],
    ["[f.around] / [b.y]", 0.125, -1 / 3, 2 / 3],
    ["[a.x] / [g.upto]", 5, 9 / 4, null],
    ["[e.fall] / [g.upto]", -1, null, -1 / 4],
    ["[a.x] / [i.loss]", -5, null, -9 / 4],
    ["[f.around] / [g.upto]", 0.25, null, null],
    ["0 * [c.over]", 0, 0, 0],
    // The middle one.
    ["median([a.x], [b.y])", 7, 6, 8],
    ["median([a.x], [b.y], [c.over])", 10, 9, 11],
    ["median([a.x], [c.over])", 15, 14.5, null],
    // How many lie above the first: those that surely do, and those that may.
    ["1 + above([b.y], [a.x], [c.over])", 3, 3, 3],
    ["above([a.x], [c.over], [b.y], [d.under])", 1, 1, 1],
    ["above([b.y], [d.under], [g.upto])", 1, 0, 2],
  ])("%s comes to %d, from %d to %d", (text, value, low, high) => {
    const found = result(text);
    expect(plain(found?.value)).toBeCloseTo(value, 10);
    expect(low === null ? plain(found?.low) : plain(found?.low)?.toFixed(10)).toBe(low?.toFixed(10) ?? null);
    expect(high === null ? plain(found?.high) : plain(found?.high)?.toFixed(10)).toBe(high?.toFixed(10) ?? null);
  });

  test("keeps decimals that binary numbers lose", () => {
    expect(String(evaluate(parseFormula("0.1 + 0.2"), () => null)?.value)).toBe("0.3");
    const trillion = { ...quantity(1, 1, 1), value: new Big("1234567890123.456789") };
    expect(evaluate(parseFormula("[x] * 3"), () => trillion)?.value.toFixed()).toBe("3703703670370.370367");
  });

  test.each(["[a.x] / [f.around]", "1 / [h.zero]", "[a.x] / 0", "[a.x] / ([a.x] - [a.x])", "1 / ([d.under] - 1)"])(
    "that divides by what may be zero is refused: %s",
    (text) => {
      expect(() => result(text)).toThrow(FormulaError);
      expect(() => result(text)).toThrow(/may be zero/);
    },
  );

  test("with a figure that is not known comes to nothing", () => {
    expect(result("[a.x] + [nobody.knows]")).toBeNull();
  });

  test.each([
    "",
    "[a.x] +",
    "[a.x] [b.y]",
    "(1",
    "max([a.x]",
    "max()",
    "alert(1)",
    "constructor(1)",
    "[a.x] ^ 2",
    "1)",
    "[",
    "years",
    "[]",
  ])("is not “%s”: that is refused", (text) => {
    expect(() => parseFormula(text)).toThrow(/formula/);
  });

  test("holds names and functions only where they are announced", () => {
    const words = { functions: ["monthly"], names: ["years"] };
    expect(writeFormula(parseFormula("monthly(years) - years / 2", words))).toBe("monthly(years) - years / 2");
    expect(() => parseFormula("monthly(others)", words)).toThrow(/"others"/);
    expect(() => evaluate(parseFormula("years", words), () => null)).toThrow(/"years"/);
    expect(() => evaluate(parseFormula("monthly(1)", words), () => null)).toThrow(/"monthly"/);
  });

  test("names its figures once each, in their order", () => {
    expect(figuresOf("[b.y] / [a.x] - [b.y]")).toEqual(["b.y", "a.x"]);
    expect(sumOf("a.x")).toBe("[a.x]");
    expect(sumOf("a.x b.y")).toBe("([a.x] + [b.y])");
  });

  test.each([
    ["(([a.x]))", "[a.x]"],
    ["([a.x] + [b.y]) + 1", "[a.x] + [b.y] + 1"],
    ["[a.x] - ([b.y] - 1)", "[a.x] - ([b.y] - 1)"],
    ["2 * ([a.x] / 3)", "2 * ([a.x] / 3)"],
    ["max(([a.x] + 1), (2))", "max([a.x] + 1, 2)"],
  ])("%s is written without needless parentheses", (text, written) => {
    expect(writeFormula(parseFormula(text))).toBe(written);
  });
});

const IDS = ["a.x", "b.y", "e.fall", "f.around", "g.upto", "c.over", "d.under"];
const leaf = fc.constantFrom(...IDS.map((id) => `[${id}]`), "7", "0.5");
const { whole } = fc.letrec<{ whole: string }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(tie("whole"), fc.constantFrom("+", "-", "*", "/"), tie("whole"))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc
      .tuple(fc.constantFrom("max", "min", "median", "sum", "mean", "above"), tie("whole"), tie("whole"))
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    tie("whole").map((a) => `floor(${a})`),
  ),
}));

/** A value that a figure allows: between its ends, or anywhere beyond one that is open. */
function allowed({ value, low, high }: Quantity, share: number): Big {
  const from = low ?? value.minus(1000);
  const to = high ?? value.plus(1000);
  return from.plus(to.minus(from).times(share.toFixed(6)));
}

describe("whatever a formula is made of", () => {
  test("it holds all that comes of values which its figures allow", () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: IDS.length,
      maxLength: IDS.length,
    });
    let tried = 0;
    fc.assert(
      fc.property(whole, shares, (text, chosen) => {
        const formula = parseFormula(text);
        let found: Quantity | null;
        try {
          found = evaluate(formula, (id) => FIGURES[id] ?? null);
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError);
          return;
        }
        const point = (id: string) => {
          const value = allowed(FIGURES[id] as Quantity, chosen[IDS.indexOf(id)] ?? 0.5);
          return { value, low: value, high: value };
        };
        let one: Quantity | null;
        try {
          one = evaluate(formula, point);
        } catch {
          return; // One point may be the zero at the end of what is divided by.
        }
        const slack = new Big("1e-9").times(one?.value.abs().plus(1) ?? 1);
        expect(found).not.toBeNull();
        if (found?.low) expect(one?.value.gte(found.low.minus(slack)), `${text} from ${found.low}`).toBe(true);
        if (found?.high) expect(one?.value.lte(found.high.plus(slack)), `${text} to ${found.high}`).toBe(true);
        tried += 1;
      }),
      { numRuns: 1500 },
    );
    expect(tried).toBeGreaterThan(500);
  });

  test("it is read again as it was written", () => {
    fc.assert(
      fc.property(whole, (text) => {
        const formula = parseFormula(text);
        expect(parseFormula(writeFormula(formula))).toEqual(formula);
      }),
    );
  });
});

describe("two intervals", () => {
  test.each([
    [1, 2, 2, 3, true],
    [1, 2, 3, 4, false],
    [3, null, 1, 2, false],
    [null, 2, 3, null, false],
    [null, null, 5, 5, true],
  ])("%s to %s and %s to %s meet: %s", (a, b, c, d, meets) => {
    expect(meet(quantity(0, a, b), quantity(0, c, d))).toBe(meets);
    expect(meet(quantity(0, c, d), quantity(0, a, b))).toBe(meets);
  });
});
