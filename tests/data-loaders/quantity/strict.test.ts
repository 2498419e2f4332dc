import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tidy } from "../../../data-loaders/quantity/digits.js";
import type { Language } from "../../../data-loaders/quantity/lexicon.js";
import { parseQuantity, type Quantity } from "../../../data-loaders/quantity/quantity.js";
import { type Token, tokensOf } from "../../../data-loaders/quantity/tokens.js";
import { orRefused, wordingsOf } from "../../helpers/wordings.js";

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

/** How a print is read; null where it is refused. */
const read = (print: string, language: Language) => orRefused(() => parseQuantity(print, language));

/** A print, how it is read, and its tokens. */
interface Whole {
  language: Language;
  print: string;
  reading: Quantity;
  tokens: readonly Token[];
}

function wholeOf(language: Language, printed: string): Whole[] {
  const print = tidy(printed);
  const [reading, tokens] = [read(print, language), orRefused(() => tokensOf(print, language))];
  return reading === null || tokens === null ? [] : [{ language, print, reading, tokens }];
}

/** The prints above, and all wordings of newspapers, ministries and offices that are read. */
const READ: readonly Whole[] = [
  ...PRINTS.flatMap(([language, print]) => wholeOf(language, print)),
  ...wordingsOf(join(import.meta.dirname, "wordings.csv")).flatMap(({ language, text }) => wholeOf(language, text)),
];

/** The kinds of words that change a reading. */
const SAYS = new Set([
  ...["digits", "scale", "unit", "currency", "sign", "direction", "direction behind", "compared", "multiple"],
  ...["qualifier", "qualifier behind", "per", "estimated", "half of", "and a half", "dozen", "until"],
]);

const has = (tokens: readonly Token[], ...kinds: string[]) => tokens.some(({ meaning: { is } }) => kinds.includes(is));

/** Whether a word says what another one says too: the unit of both ends, "about" of a range, "to" and "+" of a rise. */
function isSpare({ meaning, text }: Token, { reading, tokens }: Whole): boolean {
  const isRange = reading.qualifier === "range";
  if (meaning.is === "unit" || meaning.is === "currency")
    return isRange && tokens.filter((other) => other.text === text).length > 1;
  if (meaning.is === "qualifier") return isRange && meaning.qualifier === "about";
  return reading.direction === "up" && ["until", "sign"].includes(meaning.is) && has(tokens, "direction");
}

/** The reading of a print without one of its tokens; null where it is refused, or where two numbers become one. */
function readWithout({ start, end }: Token, { language, print, tokens }: Whole): Quantity | null {
  const without = `${print.slice(0, start)} ${print.slice(end)}`;
  return orRefused(() => tokensOf(tidy(without), language))?.length === tokens.length - 1
    ? read(without, language)
    : null;
}

/** Words of letters drawn by lot, which are no words of figures. */
const unknownWords = fc
  .constantFrom("abcdefghijklmnoprstuvwyz", "абвгдежзиклмнопрстуфхцчшыэюя", "аәбвгғдежзиқкңлмноөпрстұүшһыі")
  .chain((letters) => fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 9 }))
  .map((letters) => letters.join(""))
  .filter((word) =>
    (["en", "ru", "kk"] as const).every((language) => orRefused(() => tokensOf(word, language)) === null),
  );

describe("a print that is read", () => {
  it.each(PRINTS)("is one: %s, “%s”", (language, print) => {
    expect(read(print, language)).not.toBeNull();
  });

  it("is refused with a word in it that is on no list, wherever it stands", () => {
    fc.assert(
      fc.property(fc.constantFrom(...READ), unknownWords, fc.nat(), ({ language, print }, word, place) => {
        const parts = print.split(" ");
        const with_ = parts.toSpliced(place % (parts.length + 1), 0, word).join(" ");
        expect(() => parseQuantity(with_, language), with_).toThrow(word);
      }),
      { numRuns: 3000 },
    );
  });

  it("is another, or none, without a scale, unit, sign, direction or qualifier", () => {
    const same = READ.flatMap((whole) =>
      whole.tokens
        .filter((token) => SAYS.has(token.meaning.is) && !isSpare(token, whole))
        .filter((token) => JSON.stringify(readWithout(token, whole)) === JSON.stringify(whole.reading))
        .map(({ text }) => `${whole.print}: without “${text}”`),
    );
    expect(same).toEqual([]);
  });

  it("is not read with one of its words printed twice, a scale, unit or direction", () => {
    const doubled = READ.flatMap(({ language, print, tokens }) =>
      tokens
        .filter(({ meaning }) => ["scale", "unit", "currency", "direction"].includes(meaning.is))
        .map(({ end, text }) => `${print.slice(0, end)} ${text}${print.slice(end)}`)
        .filter((twice) => read(twice, language) !== null),
    );
    expect(doubled).toEqual([]);
  });

  it("says of another number what it says of its own", () => {
    const frames = READ.flatMap(({ tokens, ...whole }) => {
      const [figure, ...more] = tokens.filter(({ meaning }) => meaning.is === "digits");
      const isPlain =
        figure &&
        more.length === 0 &&
        whole.reading.value !== "0" &&
        !/e/i.test(figure.text) &&
        !has(tokens, "and a half");
      return isPlain ? [{ ...whole, figure }] : [];
    });
    fc.assert(
      fc.property(fc.constantFrom(...frames), fc.integer({ min: 2, max: 999 }), (frame, number) => {
        const { language, print, reading, figure } = frame;
        const other = `${print.slice(0, figure.start)}${number}${print.slice(figure.end)}`;
        const { value, low, high, ...rest } = reading;
        const found = read(other, language);
        expect(found, other).toMatchObject(rest);
        const ratio = number / Number(read(figure.text, language)?.value);
        const grown = Number(found?.value) / Number(value);
        const isNear = [ratio, 1 / ratio].some((right) => Math.abs(grown / right - 1) < 1e-3);
        expect(isNear, `${print} and ${other}`).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
