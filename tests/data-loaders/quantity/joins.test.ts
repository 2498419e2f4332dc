import { describe, expect, it } from "vitest";
import type { Language } from "../../../data-loaders/quantity/lexicon.js";
import { parseQuantity } from "../../../data-loaders/quantity/quantity.js";

function read(text: string, language: Language = "en"): string {
  try {
    const { low, high, unit, qualifier } = parseQuantity(text, language);
    return `${low} to ${high} ${unit} ${qualifier}`;
  } catch (error) {
    return String(error);
  }
}

const holds = (count: number, figures: string) => new RegExp(`holds ${count} figures \\(${figures}\\)`);

describe("two figures with a dash or a word between them", () => {
  it.each<[text: string, ends: string, language?: Language]>([
    ["12-15 km", "11.5 to 15.5 km range"],
    ["12 km to 15 km", "11.5 to 15.5 km range"],
    ["12 to 15", "11.5 to 15.5 null range"],
    ["about 2-3 km", "1.5 to 3.5 km range"],
    ["between 5 and 7 km", "4.5 to 7.5 km range"],
    ["between 5 km and 7 km", "4.5 to 7.5 km range"],
    ["2-3 thousand tonnes", "1500 to 3500 t range"],
    ["10 thousand - 2 million tonnes", "9500 to 2500000 t range"],
    ["5 - $7 million", "4500000 to 7500000 USD range"],
    ["$5-7 million", "4500000 to 7500000 USD range"],
    ["$5 million - 7 million", "4500000 to 7500000 USD range"],
    ["$5 million - $7 million", "4500000 to 7500000 USD range"],
    ["от 5 до 7 км", "4.5 to 7.5 km range", "ru"],
    ["между 5 и 7 км", "4.5 to 7.5 km range", "ru"],
  ])("are a range in “%s”: %s", (text, ends, language) => {
    expect(read(text, language)).toBe(ends);
  });

  it.each<[text: string, message: RegExp, language?: Language]>([
    ["12 km - 15 t", holds(2, "12 km; 15 t")],
    ["€5 - $7", holds(2, "€5; \\$7")],
    ["5 and 7 km", holds(2, "5; 7 km")],
    ["5 и 7 км", holds(2, "5; 7 км"), "ru"],
    ["twice - thrice", holds(2, "twice; thrice")],
    ["5 - twice", holds(2, "5; twice")],
    ["7-5 km", /“7–5 km” runs downwards: print one figure, or a range from the lower to the higher/],
    ["5-5 km", /runs downwards/],
    ["$5 - $7 million", /“\$5–\$7 million” does not say the scale of its first figure: add it in a reading/],
    ["from 2 to 3 km", /holds an earlier and a later figure/],
    ["from 5 to 7 million tonnes", /an earlier and a later figure/],
    ["с 872 тыс. тонн до 1 232 тыс. тонн", /an earlier and a later figure/, "ru"],
    ["grew from 5 km to 7 km", /holds an earlier and a later figure: print the one that is meant/],
    ["rose from 5 to 7 million tonnes", /an earlier and a later figure/],
    ["вырос с 5 до 7 млн тонн", /an earlier and a later figure/, "ru"],
    ["up to 2-3 km", /is a range and “up to”: print one of the two/],
    ["1-2-3 km", holds(2, "1–2; 3 km")],
  ])("are none in “%s”", (text, message, language) => {
    expect(read(text, language)).toMatch(message);
  });
});

describe("two figures side by side", () => {
  it.each<[text: string, ends: string, language?: Language]>([
    ["29 kilometres 200 metres", "29.1995 to 29.2005 km exact"],
    ["29 км 200 м", "29.1995 to 29.2005 km exact", "ru"],
    ["87 million 269 thousand dollars", "87268500 to 87269500 USD exact"],
    ["$1 million 200 thousand", "1199500 to 1200500 USD exact"],
    ["-1 million 200 thousand tonnes", "-1200500 to -1199500 t exact"],
  ])("are one in “%s”: %s", (text, ends, language) => {
    expect(read(text, language)).toBe(ends);
  });

  it.each([
    ["200 metres 29 kilometres", holds(2, "200 metres; 29 kilometres")],
    ["1 km 2 km", holds(2, "1 km; 2 km")],
    ["269 thousand 87 million dollars", holds(2, "269 thousand; 87 million dollars")],
    ["$1 million $200 thousand", holds(2, "\\$1 million; \\$200 thousand")],
    ["1 million tonnes 200 thousand", holds(2, "1 million tonnes; 200 thousand")],
    ["1 million, 200 thousand tonnes", holds(2, "1 million; 200 thousand tonnes")],
    ["1 billion 2 million 3 thousand tonnes", holds(2, "1 billion 2 million; 3 thousand tonnes")],
    ["5 200 metres 3", holds(2, "5 200 metres; 3")],
  ])("are two in “%s”", (text, message) => {
    expect(read(text)).toMatch(message);
  });
});

describe("years and spans of time beside a figure", () => {
  it.each([
    "12 km in 2032",
    "12 km in 2031-32",
    "12 km in 2031/32",
    "12 km since 1999",
    "12 km in 3 months",
    "12 km for 2 years",
    "in June 2032 12 km",
    "in June, 2032 12 km",
  ])("say nothing of it: “%s”", (text) => {
    expect(read(text)).toBe("11.5 to 12.5 km exact");
  });

  it.each([
    ["12 km in 1899", /“in” is no word that is known/],
    ["12 km 2032", holds(2, "12 km; 2032")],
    ["12 km in 20320", /“in” is no word that is known/],
    ["one day, 12 km", holds(2, "one day; 12 km")],
    ["one million, 12 km", holds(2, "one million; 12 km")],
    ["12 km in 2032 trucks", /“in” is no word that is known/],
  ])("are figures where they are more than that: “%s”", (text, message) => {
    expect(read(text)).toMatch(message);
  });

  it("are no figures themselves", () => {
    expect(read("in 2032")).toMatch(/holds no figure/);
    expect(read("one")).toBe("0.5 to 1.5 null exact");
    expect(read("one train")).toBe("1 to 1 count exact");
    expect(read("2032 trucks")).toBe("2032 to 2032 count exact");
  });
});
