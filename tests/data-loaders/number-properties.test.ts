import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aboutInterval, exactInterval, intervalOf, rangeInterval } from "../../data-loaders/interval.js";
import { QUALIFIERS, type Qualifier, UNITS, type Unit } from "../../data-loaders/lexicon.js";
import { findNumbers, formatQuantity, parseQuantity, type Quantity } from "../../data-loaders/numbers.js";

const LANGUAGES = ["en", "ru", "kk"] as const;
const languages = fc.constantFrom(...LANGUAGES);
const SCALED: Unit[] = ["USD", "EUR", "t", "USD_per_item", "t_per_year"];
const COUNTED: (Unit | null)[] = ["count", "persons"];

const digits = fc.record({ whole: fc.integer({ min: 1, max: 9_999_999 }), decimals: fc.integer({ min: 0, max: 3 }) });
const numberOf = ({ whole, decimals }: { whole: number; decimals: number }) => new Big(whole).div(`1e${decimals}`);

/** Quantities as sources can print them: a number of so many decimals, a scale, a unit, a qualifier. */
const quantities: fc.Arbitrary<Quantity> = fc
  .record({
    digits,
    scale: fc.constantFrom(0, 3, 6, 9, 12),
    unit: fc.constantFrom(null, ...UNITS.filter((unit) => unit !== "rank")),
    qualifier: fc.constantFrom(...QUALIFIERS),
    width: fc.integer({ min: 1, max: 500 }),
    falls: fc.boolean(),
    estimated: fc.boolean(),
  })
  .map(({ digits, scale, unit, qualifier, width, falls, estimated }) => {
    const counted = COUNTED.includes(unit) && qualifier === "exact";
    const decimals = counted ? 0 : digits.decimals;
    const factor = new Big(unit === "fraction" ? "0.01" : SCALED.includes(unit as Unit) ? `1e${scale}` : 1);
    const value = numberOf({ ...digits, decimals }).times(factor);
    const step = new Big(`1e-${decimals}`).times(factor);
    const upper = value.plus(step.times(width));
    const { low, high } =
      qualifier === "range"
        ? rangeInterval(value, step, upper, step)
        : counted
          ? { low: value, high: value }
          : intervalOf(value, step, qualifier);
    const middle = qualifier === "range" ? value.plus(upper).div(2) : value;
    const sign = falls && unit !== "times" ? -1 : 1;
    const ends = [low, high].map((end) => end?.times(sign).toFixed() ?? null);
    const [first = null, second = null] = sign < 0 ? ends.reverse() : ends;
    return { value: middle.times(sign).toFixed(), low: first, high: second, unit, qualifier, estimated };
  });

describe("formatQuantity", () => {
  it.each(LANGUAGES)("prints what parseQuantity reads back, in %s", (language) => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        const printed = formatQuantity(quantity, language);
        expect({ printed, ...parseQuantity(printed, language) }).toEqual({ printed, ...quantity });
      }),
      { numRuns: 1000 },
    );
  });

  it.each(LANGUAGES)("prints places in an order that are read back, in %s", (language) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (place) => {
        const value = String(place);
        const rank: Quantity = { value, low: null, high: value, unit: "rank", qualifier: "up_to", estimated: false };
        expect(parseQuantity(formatQuantity(rank, language), language)).toEqual(rank);
      }),
    );
    expect(() =>
      formatQuantity({ value: "5", low: "5", high: "5", unit: "rank", qualifier: "exact", estimated: false }, language),
    ).toThrow("top 5");
  });

  it.each([
    ["$987.9 million", "$987.9 million", "987,9 млн долларов", "987,9 млн доллар"],
    ["almost $1 billion", "almost $1 billion", "почти 1 млрд долларов", "1 млрд долларға жуық"],
    ["788,000 tons", "788,000 tonnes", "788 000 тонн", "788 000 тонна"],
    ["1.28 million tons", "1.28 million tonnes", "1,28 млн тонн", "1,28 млн тонна"],
    ["1,146 thousand tons", "1.146 million tonnes", "1,146 млн тонн", "1,146 млн тонна"],
    ["fell by more than 20%", "fell by more than 20%", "снижение более чем на 20%", "20%-дан астам төмендеу"],
    ["2.1 times", "2.1 times", "в 2,1 раза", "2,1 есе"],
    ["roughly 10,000 people", "about 10,000 people", "около 10 000 человек", "шамамен 10 000 адам"],
    ["113-120 km", "113–120 km", "113–120 км", "113–120 км"],
    ["$265 per ton", "$265 per tonne", "265 долларов за тонну", "тоннасына 265 доллар"],
    ["two locomotives", "2 units", "2 единицы", "2 дана"],
    ["about 1 day", "about 1 day", "около 1 дня", "шамамен 1 күн"],
    ["20 million tons a year", "20 million tonnes a year", "20 млн тонн в год", "жылына 20 млн тонна"],
    ["top 10", "top 10", "топ-10", "үздік 10"],
  ])("prints %s in the languages of the pages", (source, ...expected) => {
    const quantity = parseQuantity(source, "en");
    const printed = LANGUAGES.map((language) => formatQuantity(quantity, language).replaceAll("\u00a0", " "));
    expect(printed).toEqual(expected);
  });

  it("takes a scale and a number of decimals, and rounds to them", () => {
    const quantity = parseQuantity("$987.9 million", "en");
    expect(formatQuantity(quantity, "en", { scale: 9, decimals: 2 })).toBe("$0.99 billion");
    expect(formatQuantity(quantity, "ru", { scale: 3 })).toBe("987\u00a0900 тыс. долларов");
    expect(formatQuantity(quantity, "en", { decimals: 0 })).toBe("$988 million");
  });
});

describe("intervals", () => {
  const hedges = fc.constantFrom(...QUALIFIERS.filter((qualifier) => qualifier !== "range"));

  it("contain the value", () => {
    fc.assert(
      fc.property(digits, hedges, fc.boolean(), (printed, qualifier, falls) => {
        const value = numberOf(printed).times(falls ? -1 : 1);
        const { low, high } = intervalOf(value, new Big(`1e-${printed.decimals}`), qualifier);
        expect(low === null || low.lte(value)).toBe(true);
        expect(high === null || high.gte(value)).toBe(true);
      }),
    );
  });

  it("of every quantity read back contain its value", () => {
    fc.assert(
      fc.property(quantities, languages, (quantity, language) => {
        const { value, low, high } = parseQuantity(formatQuantity(quantity, language), language);
        expect(low === null || new Big(low).lte(value)).toBe(true);
        expect(high === null || new Big(high).gte(value)).toBe(true);
      }),
    );
  });

  it("of a figure and of the same figure rounded overlap", () => {
    const measures = fc.constantFrom(exactInterval, aboutInterval);
    fc.assert(
      fc.property(digits, fc.integer({ min: -6, max: 3 }), measures, measures, (printed, coarser, fine, coarse) => {
        const decimals = Math.min(coarser, printed.decimals);
        const value = numberOf(printed);
        const rounded = value.round(decimals, Big.roundHalfUp);
        const own = fine(value, new Big(`1e${-printed.decimals}`));
        const other = coarse(rounded, new Big(`1e${-decimals}`));
        expect(own.low.lte(other.high) && other.low.lte(own.high)).toBe(true);
      }),
    );
  });

  it("of printed figures and of the same ones rounded in print overlap", () => {
    const words: Qualifier[] = ["exact", "about"];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(...words),
        fc.constantFrom(...words),
        (dollars, decimals, fine, coarse) => {
          const say = (qualifier: Qualifier, figure: string) => (qualifier === "about" ? `about ${figure}` : figure);
          const own = parseQuantity(say(fine, `$${new Big(dollars).div(1000).toFixed(3)} million`), "en");
          const short = new Big(dollars).div(1000).toFixed(decimals, Big.roundHalfUp);
          const other = parseQuantity(say(coarse, `$${short} million`), "en");
          expect(new Big(own.low as string).lte(other.high as string)).toBe(true);
          expect(new Big(other.low as string).lte(own.high as string)).toBe(true);
        },
      ),
    );
  });
});

describe("findNumbers", () => {
  const found = (text: string) => findNumbers(text).map((number) => number.text);

  it.each([
    ["In 2022 trade reached $987.9 million, twice the $474.3 million of 2021.", "2022 987.9 twice 474.3 2021"],
    ["roughly 10,000 people in 2 nations", "10,000 2"],
    ["a single locomotive, half of a dozen, doubled and threefold", "single half dozen doubled threefold"],
    ["one of the twenty-five groups", "one twenty-five"],
    ["a two-thousand-kilometer line", "two-thousand"],
    ["5 million and a million", "5 million"],
    ["2021/22 and 2021/2022", "2021/22 2021/2022"],
    ["(43 kilometers), 30 %, 7th, ۴۱۶ and 1 435 mm", "43 30 7 ۴۱۶ 1\u00a0435"],
    ["someone alone often stones a tenth, halfway", ""],
    ["Twice.", "Twice"],
    ["", ""],
  ])("finds those of “%s”", (text, expected) => {
    const spaced = text.replace("1 435", "1\u00a0435");
    const numbers = findNumbers(spaced);
    expect(numbers.map((number) => number.text).join(" ")).toBe(expected);
    expect(numbers.map(({ start, end }) => spaced.slice(start, end))).toEqual(numbers.map((number) => number.text));
  });

  it("finds numbers put into a text at their places", () => {
    const filler = fc.constantFrom("trade ", "Қазақстан – ", "экспорт, ", "($", "“", "😀 ", "is; ", "over the ");
    const number = fc.oneof(
      fc.integer({ min: 0, max: 999_999_999 }).map((value) => value.toLocaleString("en")),
      fc.integer({ min: 0, max: 9999 }).map(String),
      fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(1)),
      fc.constantFrom("one", "twenty", "seventeen", "twice", "half", "single", "forty-two", "million", "three hundred"),
    );
    const parts = fc.array(fc.tuple(fc.array(filler, { minLength: 1 }), number));
    fc.assert(
      fc.property(parts, (pieces) => {
        let text = "";
        const expected = pieces.map(([words, inserted]) => {
          text += `${words.join("")}`;
          const start = text.length;
          text += inserted;
          const piece = { start, end: text.length, text: inserted };
          text += "% ";
          return piece;
        });
        expect(findNumbers(text)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("gives offsets in UTF-16 code units", () => {
    expect(findNumbers("😀 43 km")).toEqual([{ start: 3, end: 5, text: "43" }]);
    expect(found("😀43")).toEqual(["43"]);
  });
});
