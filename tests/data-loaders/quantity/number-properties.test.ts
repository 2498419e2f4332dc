import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNumbers } from "../../../data-loaders/quantity/find.js";
import { aboutInterval, exactInterval, intervalOf } from "../../../data-loaders/quantity/interval.js";
import { type Language, QUALIFIERS, type Qualifier, type Unit } from "../../../data-loaders/quantity/lexicon.js";
import { parseQuantity } from "../../../data-loaders/quantity/quantity.js";

const digits = fc.record({ whole: fc.integer({ min: 1, max: 9_999_999 }), decimals: fc.integer({ min: 0, max: 3 }) });
const numberOf = ({ whole, decimals }: { whole: number; decimals: number }) => new Big(whole).div(`1e${decimals}`);

/** Ways in which pages print a figure (# is its number), and what each makes of it. */
const FRAMES: [
  language: Language,
  frame: string,
  unit: Unit,
  factor: string,
  qualifier?: Qualifier,
  falls?: "falls",
][] = [
  ["en", "$# million", "USD", "1e6"],
  ["en", "almost $# billion", "USD", "1e9", "almost"],
  ["en", "more than # thousand tons", "t", "1e3", "more_than"],
  ["en", "fell by #%", "fraction", "0.01", "exact", "falls"],
  ["en", "fell by more than # percent", "fraction", "0.01", "more_than", "falls"],
  ["en", "about # kilometers", "km", "1", "about"],
  ["en", "$# per ton", "USD_per_t", "1"],
  ["en", "# million tonnes a year", "t_per_year", "1e6"],
  ["ru", "# млн долларов", "USD", "1e6"],
  ["ru", "почти # млрд долларов", "USD", "1e9", "almost"],
  ["ru", "снижение более чем на # %", "fraction", "0.01", "more_than", "falls"],
  ["ru", "около # км", "km", "1", "about"],
  ["kk", "# млн доллар", "USD", "1e6"],
  ["kk", "# млрд долларға жуық", "USD", "1e9", "almost"],
  ["kk", "# %-дан астам төмендеу", "fraction", "0.01", "more_than", "falls"],
];

/** A number as a language writes it: 1,234.5 in English, 1 234,5 in Russian and Kazakh. */
function inDigits(number: { whole: number; decimals: number }, language: Language): string {
  const [whole = "", fraction] = numberOf(number).toFixed(number.decimals).split(".");
  const [group, point] = language === "en" ? [",", "."] : ["\u00a0", ","];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

describe("a figure", () => {
  it.each(FRAMES)(
    "in %s, “%s”, is read with its unit and what its digits allow",
    (language, frame, unit, factor, ...words) => {
      const [qualifier = "exact", falls] = words;
      fc.assert(
        fc.property(digits, (number) => {
          const size = numberOf(number).times(factor);
          const step = new Big(`1e-${number.decimals}`).times(factor);
          const sign = falls ? -1 : 1;
          const { low, high } = intervalOf(size.times(sign), step, qualifier as Exclude<Qualifier, "range">);
          const printed = frame.replace("#", inDigits(number, language));
          expect({ printed, ...parseQuantity(printed, language) }).toEqual({
            printed,
            value: size.times(sign).toFixed(),
            low: low?.toFixed() ?? null,
            high: high?.toFixed() ?? null,
            unit,
            qualifier,
            direction: falls ? "down" : null,
            estimated: false,
          });
        }),
      );
    },
  );
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
