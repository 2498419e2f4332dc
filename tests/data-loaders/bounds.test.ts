import { describe, expect, it } from "vitest";
import { parsePeriod } from "../../data-loaders/quantity/periods.js";
import { parseQuantity } from "../../data-loaders/quantity/quantity.js";
import { expectBounded, READERS } from "../helpers/bounds/readers.js";

/** As long as the loop in which people work bears; tests/long has the longest texts that are let in. */
const LENGTH = 20_000;

describe("the time that a text of one thing over and over takes", () => {
  it.each(READERS.map((reader) => [reader.name, reader] as const))("is bounded for %s", async (_, reader) => {
    await expectBounded(reader, Math.min(reader.most, LENGTH));
  });
});

describe("what is no figure of the world", () => {
  it.each(["fell by 0x", "0 times less", "decreased 0.0 times", "fell by 0.5x"])("a fall by %s is refused", (print) => {
    expect(() => parseQuantity(print, "en")).toThrow(/falls by less than once/);
  });

  it("a multiple is not below zero", () => {
    expect(parseQuantity("0 times", "en")).toMatchObject({ value: "0", low: "0", high: "0.5" });
    expect(parseQuantity("about 0.0x", "en")).toMatchObject({ value: "0", low: "0" });
    expect(parseQuantity("0%", "en")).toMatchObject({ low: "-0.005", high: "0.005" });
  });

  it("more than a number of a computer can be is refused, and so is a print of a page", () => {
    expect(() => parseQuantity(`${"9".repeat(290)} trillion trillion`, "en")).toThrow();
    expect(() => parseQuantity(`${"9".repeat(290)}e99 km`, "en")).toThrow(/more than any number/);
    expect(() => parseQuantity("1 ".repeat(151), "en")).toThrow(/has 302 characters, more than the 300 of a figure/);
    expect(() => parsePeriod("2".repeat(151))).toThrow(/has 151 characters, more than the 150 of a period/);
  });

  it.each(["0000", "January 0000", "Q1 0000", "0000-01-01", "9999"])("the year of %s is refused", (print) => {
    expect(() => parsePeriod(print)).toThrow(/there are no figures of the year/);
  });
});
