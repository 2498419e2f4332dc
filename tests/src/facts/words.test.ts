import { describe, expect, test } from "vitest";
import { moved, toldFormula } from "../../../src/text/en/trade/moves.js";

describe("a change in words", () => {
  test.each([
    [0.2, "fell by 80 %", "1 - [b] / [a]"],
    [0.474, "fell by 53 %", "1 - [b] / [a]"],
    [0.5, "halved", "[b] / [a]"],
    [0.526, "fell by 47 %", "1 - [b] / [a]"],
    [0.96, "fell by 4 %", "1 - [b] / [a]"],
    [0.994, "fell by 1 %", "1 - [b] / [a]"],
    [0.997, "stayed level", "[b] / [a]"],
    [1, "stayed level", "[b] / [a]"],
    [1.004, "stayed level", "[b] / [a]"],
    [1.006, "rose by 1 %", "[b] / [a] - 1"],
    [1.6, "rose by 60 %", "[b] / [a] - 1"],
    [1.949, "rose by 95 %", "[b] / [a] - 1"],
    [1.95, "doubled", "[b] / [a]"],
    [2.049, "doubled", "[b] / [a]"],
    [2.06, "more than doubled", "[b] / [a]"],
    [2.5, "grew 2.5-fold", "[b] / [a]"],
  ])("of a ratio of %d is “%s”, which comes to %s", (ratio, words, formula) => {
    const move = moved(ratio);
    expect(move.words).toBe(words);
    expect(toldFormula(move, "[b] / [a]")).toBe(formula);
  });
});
