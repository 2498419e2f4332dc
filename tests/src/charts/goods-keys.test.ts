import { beforeAll, describe, expect, it } from "vitest";
import { WIDE } from "../../../src/base/sizes.js";
import { goodsBars } from "../../../src/charts/goods-bars.js";
import { useDocument } from "../../../src/draw/document.js";
import { type GoodFigure, periodsOf } from "../../../src/facts/goods.js";
import type { LargestGood } from "../../../src/facts/largest-goods.js";
import { goodsWords } from "../../../src/text/en/goods/goods.js";

beforeAll(useDocument);

const good = (product: string, own: Partial<LargestGood> = {}): LargestGood => ({
  product,
  name: product,
  period: "2022",
  isSeason: false,
  value: 100,
  low: 95,
  high: 105,
  unit: "t",
  qualifier: "exact",
  formula: `[page.${product}]`,
  publisher: "Page",
  authority: "press",
  isDoubtful: false,
  isDisputed: false,
  partOf: null,
  ...own,
});

describe("the key of the largest goods", () => {
  /** The marks that a drawing has, and those that its key speaks of. */
  const marks = (...goods: LargestGood[]) => {
    const drawing = goodsBars(goods, { size: WIDE });
    const key = goodsWords.largest.key(goods) ?? "";
    const drawn = [drawing.querySelector("rect[stroke-dasharray]") !== null, / \?$/m.test(textsOf(drawing))];
    return { drawn, said: [key.includes("Hollow"), key.includes("“?”")] };
  };
  const textsOf = (drawing: Element) =>
    [...drawing.querySelectorAll("text")].map(({ textContent }) => textContent).join("\n");

  it.each([
    [
      [false, false],
      [good("a"), good("b")],
    ],
    [
      [true, false],
      [good("a", { isDoubtful: true }), good("b")],
    ],
    [
      [false, true],
      [good("a"), good("b", { isDisputed: true })],
    ],
    [
      [true, true],
      [good("a", { isDoubtful: true }), good("b", { isDisputed: true })],
    ],
  ])("speaks of hollow bars and question marks where there are some: %j", (expected, goods) => {
    expect(marks(...goods)).toEqual({ drawn: expected, said: expected });
  });

  it("is none where all bars are plain", () => {
    expect(goodsWords.largest.key([good("a")])).toBeNull();
  });
});

describe("the key of the periods of a good", () => {
  const figure = (id: string, own: Partial<GoodFigure> = {}): GoodFigure => {
    const { period_start = "2022-01-01", period_end = "2022-12-31" } = own;
    return {
      ...{ observation_id: id, thing_id: `${period_start} ${period_end}`, reporter: "AAA", reporter_name: "Aland" },
      ...{ flow: "export", product: "1101", product_name: "flour", period: period_start, months: 12 },
      ...{ period_start, period_end, value: 100, low: 95, high: 105, unit: "t", obs_status: "A", qualifier: "exact" },
      ...{ authority: "press", printed: "100", note: null, publisher: id, published: null, agrees: true, isOwn: true },
      ...own,
    };
  };
  const later = { period_start: "2023-01-01", period_end: "2023-12-31" };
  const key = (...figures: GoodFigure[]) => goodsWords.periods.key(periodsOf(figures, ["press"])) ?? "";
  const plain = [figure("a"), figure("b", later)];

  it("is none where each period has one sound figure of a whole year", () => {
    expect(key(...plain)).toBe("");
  });

  it.each<[string, Partial<GoodFigure>]>([
    ["Filled dot", { value: 104 }],
    ["Red", { value: 300, low: 290, high: 310, agrees: false }],
    ["doubtful", { obs_status: "U" }],
    ["Hatched", { period_start: "2024-01-01", period_end: "2024-06-30", months: 6 }],
    ["arrow", { high: null }],
  ])("says %s where one figure of several needs it", (words, own) => {
    expect(key(...plain, figure("c", own))).toContain(words);
    expect(key(...plain)).not.toContain(words);
  });
});
