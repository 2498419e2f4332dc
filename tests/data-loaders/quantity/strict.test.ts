import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QuantityError, tidy } from "../../../data-loaders/quantity/digits.js";
import type { Language } from "../../../data-loaders/quantity/lexicon.js";
import { parseQuantity } from "../../../data-loaders/quantity/quantity.js";
import { tokensOf } from "../../../data-loaders/quantity/tokens.js";

type Print = readonly [language: Language, print: string];

const PRINTS: readonly Print[] = [
  ["en", "$987.9 million"],
  ["en", "almost $1 billion"],
  ["en", "more than 20 thousand tons"],
  ["en", "fell by nearly 20%"],
  ["en", "rose 2.9 times"],
  ["en", "-12.4%"],
  ["en", "minus 12.4 percent"],
  ["en", "contracted by 12.4%"],
  ["en", "10-12 million tons a year"],
  ["en", "$265 per ton"],
  ["en", "one hundred and twenty million dollars"],
  ["en", "two thousand five hundred tonnes"],
  ["en", "five trains or fewer"],
  ["en", "grew sixfold"],
  ["en", "between 5 and 7 km"],
  ["en", "40 percent less"],
  ["en", "an estimated $3 billion"],
  ["ru", "более чем 343 с половиной млн долларов"],
  ["ru", "сто двадцать миллионов долларов"],
  ["ru", "снизилась на 3,7%"],
  ["ru", "в 1,7 раза меньше"],
  ["ru", "тридцать пять тепловозов"],
  ["ru", "от 5 до 7 тыс. тонн"],
  ["kk", "655 мың тоннадан аса"],
  ["kk", "5 миллиардтан астам доллар"],
  ["kk", "отыз бес пайызға төмендеді"],
  ["kk", "екі мың бес жүз тонна"],
];

/** How a print is read, or that it is not. */
function read(print: string, language: Language): string {
  return JSON.stringify(orRefused(() => parseQuantity(print, language))) ?? "";
}

const REFUSED = "null";

/** The kinds of words that change a reading. */
const SAYS = new Set([
  ...["digits", "scale", "unit", "currency", "sign", "dash", "direction", "direction behind", "compared", "multiple"],
  ...["qualifier", "qualifier behind", "per", "estimated", "half of", "and a half", "dozen", "until"],
]);

const spaced = (print: string) => print.split(" ");

describe("a print that is read", () => {
  it.each(PRINTS)("is one: %s, “%s”", (language, print) => {
    expect(read(print, language)).not.toBe(REFUSED);
  });

  it("is refused with a word in it that is on no list, wherever it stands", () => {
    const words = fc.constantFrom(
      "grobl",
      "blankly",
      "мыкнул",
      "қатпа",
      "zorg",
      "xylo-bar",
      "Ωmega",
      "crawled",
      "рыбин",
    );
    fc.assert(
      fc.property(fc.constantFrom(...PRINTS), words, fc.nat(), ([language, print], word, place) => {
        const parts = spaced(print);
        const with_ = parts.toSpliced(place % (parts.length + 1), 0, word).join(" ");
        expect(read(with_, language), with_).toBe(REFUSED);
        expect(() => parseQuantity(with_, language)).toThrow(word);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(PRINTS)(
    "is another, or none, without a scale, unit, sign, direction or qualifier: %s, “%s”",
    (language, print) => {
      const clean = tidy(print);
      const whole = read(print, language);
      for (const { start, end, text, meaning } of tokensOf(clean, language)) {
        if (!SAYS.has(meaning.is)) continue;
        const without = `${clean.slice(0, start)} ${clean.slice(end)}`;
        expect(read(without, language), `without “${text}”`).not.toBe(whole);
      }
    },
  );

  it("is not read with one of its words printed twice, a scale, unit or direction", () => {
    const doubled = PRINTS.flatMap(([language, print]) =>
      tokensOf(tidy(print), language)
        .filter(({ meaning }) => ["scale", "unit", "currency", "direction"].includes(meaning.is))
        .map(({ end, text }) => {
          const clean = tidy(print);
          return [language, `${clean.slice(0, end)} ${text}${clean.slice(end)}`] as const;
        }),
    );
    for (const [language, print] of doubled) expect(read(print, language), print).toBe(REFUSED);
  });
});
