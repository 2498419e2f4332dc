import { readFileSync } from "node:fs";
import Big from "big.js";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { QuantityError } from "../../../data-loaders/quantity/digits.js";
import { LANGUAGES, type Language, QUALIFIERS, UNITS } from "../../../data-loaders/quantity/lexicon.js";
import { parseQuantity } from "../../../data-loaders/quantity/quantity.js";

describe("parseQuantity", () => {
  it.each([
    ["1,221.00 e", "1221", "1220.995", "1221.005"],
    ["0.27 e", "0.27", "0.265", "0.275"],
  ])("flags the estimate %s", (text, value, low, high) => {
    expect(parseQuantity(text, "en")).toEqual({
      value,
      low,
      high,
      unit: null,
      qualifier: "exact",
      direction: null,
      estimated: true,
    });
  });

  it("does not take a word for the flag of an estimate", () => {
    expect(parseQuantity("$5 each", "en").estimated).toBe(false);
  });

  it.each([
    ["$987.9 million", "en", "987850000", "987950000"],
    ["583 million", "en", "582500000", "583500000"],
    ["$1 billion", "en", "500000000", "1500000000"],
    ["600 km", "en", "599.5", "600.5"],
    ["$5.0bn", "en", "4950000000", "5050000000"],
    ["52%", "en", "0.515", "0.525"],
    ["29 kilometers 200 meters", "en", "29.1995", "29.2005"],
    ["87 million 269 thousand US dollars", "en", "87268500", "87269500"],
    ["343 с половиной млн", "ru", "343450000", "343550000"],
    ["twice", "en", "1.5", "2.5"],
    ["equal to", "en", "0.95", "1.05"],
    ["в 1,7 раза меньше", "ru", "0.571428", "0.606061"],
    ["35 diesel locomotives", "en", "35", "35"],
    ["two locomotives", "en", "2", "2"],
    ["10,000 people", "en", "10000", "10000"],
    ["6.5 thousand people", "en", "6450", "6550"],
    ["roughly 10,000 people", "en", "9499.5", "10500.5"],
    ["about $1 billion", "en", "450000000", "1550000000"],
    ["almost $1 billion", "en", "450000000", "1000000000"],
    ["over $343 million", "en", "343000000", null],
    ["at least 5 days", "en", "5", null],
    ["less than 5 days", "en", null, "5"],
    ["up to 5 days", "en", null, "5"],
    ["top 10", "en", null, "10"],
    ["113-120 km", "en", "112.5", "120.5"],
    ["$4.95 billion - $7 billion", "en", "4945000000", "7500000000"],
    ["fell by more than 20%", "en", null, "-0.2"],
    ["fell by less than 20%", "en", "-0.2", null],
    ["fell by 17.3 percent", "en", "-0.1735", "-0.1725"],
    ["fell by nearly 20%", "en", "-0.2", "-0.185"],
    ["fell by 15-20%", "en", "-0.205", "-0.145"],
    ["fell by 15 to 20%", "en", "-0.205", "-0.145"],
    ["жарты миллион тонна", "kk", "450000", "550000"],
    ["полмиллиона тонн", "ru", "450000", "550000"],
  ] as [string, Language, string | null, string | null][])("bounds %s (%s)", (text, language, low, high) => {
    expect(parseQuantity(text, language)).toMatchObject({ low, high });
  });

  it.each([
    ["", "en", "holds no figure"],
    ["a lot of money", "en", "“lot” is no word that is known"],
    ["20th", "en", "“th” is no word that is known"],
    ["1e999999999 tons", "en", "“e999999999” is no word that is known"],
    ["TE33A locomotives", "en", "“TE33A” is no word that is known"],
    ["almost $1 billion, $987.9 million", "en", "holds 2 figures ($1 billion; $987.9 million): cut the printed text"],
    ["almost $1 billion ($987.9 million)", "en", "is no word that is known"],
    ["$165m + $5m", "en", "holds 2 figures"],
    ["1,520 / 1,435-millimeter", "en", "“/” is no word that is known"],
    ["$ 1 to $ 3 billion", "en", "does not say the scale of its first figure"],
    ["50 days to 25 days", "en", "runs downwards"],
    ["rose from 15 to 25 percent", "en", "an earlier and a later figure"],
    ["up to 15-20 days", "en", "is a range and"],
    ["1.5 trillion rubles", "en", "not kept here (rubles"],
    ["£5 million", "en", "not kept here (£"],
    ["A$5 million", "en", "not kept here"],
    ["2,000-mile", "en", "not kept here"],
    ["3 percentage points", "en", "not kept here"],
    ["€5 per ton", "en", "price in euros"],
    ["3 billion dollars annually", "en", "counts by the year"],
    ["down by 5% to 20%", "en", "by how much and to where it went"],
    ["climbed above 5%", "en", "print “by” or “to” before it"],
    ["fell below 20%", "en", "print “by” or “to” before it"],
    ["$4 million each year", "en", "counts by the year"],
    ["11 months", "en", "span of time"],
    ["$5 million tons", "en", "reads as USD and as t"],
    ["200 m", "en", "million or metres"],
    ["1.362 млн тонн", "ru", "two ways"],
    ["1.234 Tonnen", "de", "two ways"],
    ["1,2.3 tons", "en", "not a number"],
    ["12.08.2023", "en", "not a number"],
    ["exports rose, imports fell 5%", "en", "of a rise and of a fall"],
  ] as [string, Language, string][])("refuses %s (%s)", (text, language, message) => {
    expect(() => parseQuantity(text, language)).toThrow(QuantityError);
    expect(() => parseQuantity(text, language)).toThrow(message);
  });

  it.each([
    ["1,234,567 tons", "en", "1234567"],
    ["1,234.567 tons", "en", "1234.567"],
    ["1.234,5 tons", "en", "1234.5"],
    ["1.362 tons", "en", "1.362"],
    ["1,1 tons", "en", "1.1"],
    ["1234,567 tons", "en", "1234.567"],
    ["0,677 tons", "en", "0.677"],
    ["1 234 567,8 тонн", "ru", "1234567.8"],
    ["1.234.567 тонн", "ru", "1234567"],
    ["1,234,567 тонн", "ru", "1234567"],
    ["1,234.5 тонн", "ru", "1234.5"],
    ["1.234,5 Tonnen", "de", "1234.5"],
    ["0.677 тонн", "ru", "0.677"],
    ["1,362 тонн", "ru", "1.362"],
    ["15.6 тонн", "ru", "15.6"],
    ["1 234.567 тонн", "ru", "1234.567"],
  ] as [string, Language, string][])("reads the separators of %s (%s)", (text, language, value) => {
    expect(parseQuantity(text, language).value).toBe(value);
  });

  it("keeps more digits than a double can", () => {
    const { value, low, high } = parseQuantity("$123,456,789,012,345,678.91", "en");
    expect({ value, low, high }).toEqual({
      value: "123456789012345678.91",
      low: "123456789012345678.905",
      high: "123456789012345678.915",
    });
    expect(new Big(parseQuantity("0.1 percent", "en").value).eq("0.001")).toBe(true);
  });
});

describe("the lexicon", () => {
  const codes = parseYaml(readFileSync(new URL("../../../data-loaders/lists/codes.yaml", import.meta.url), "utf8"));

  it("names the units, qualifiers and languages of codes.yaml", () => {
    expect([...UNITS].sort()).toEqual(Object.keys(codes.units).sort());
    expect([...QUALIFIERS].sort()).toEqual(Object.keys(codes.qualifiers).sort());
    expect([...LANGUAGES].sort()).toEqual([...codes.languages].sort());
  });
});

describe("a misspelt scale word", () => {
  it.each(["$987.9 milion", "545.2 bilion dollars", "12 thousnad tons"])("is refused in %s", (text) => {
    expect(() => parseQuantity(text, "en")).toThrow(/did you mean (million|billion|thousand)\?/);
  });
});
