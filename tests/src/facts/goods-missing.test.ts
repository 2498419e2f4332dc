import { beforeAll, describe, expect, it } from "vitest";
import { textOf } from "../../../src/base/dom.js";
import { useDocument } from "../../../src/draw/document.js";
import type { GoodFigure } from "../../../src/facts/goods.js";
import { missingGoods } from "../../../src/facts/goods-missing.js";
import { goodsMissingWords } from "../../../src/text/en/goods/missing.js";
import { learnMarks } from "../../../src/trace/marks.js";

beforeAll(() => {
  useDocument();
  learnMarks({ ids: { unofficial: ["press.figure"] } });
});

const figure = (product: string, year: number, own: Partial<GoodFigure> = {}): GoodFigure =>
  ({
    observation_id: `${own.authority ?? "press"}.figure`,
    product,
    product_name: `good ${product}`,
    period_start: `${year}-01-01`,
    period_end: `${year}-12-31`,
    months: 12,
    unit: "t",
    authority: "press",
    ...own,
  }) as GoodFigure;

const part = { period_end: "2021-06-30", months: 6 };
const words = (...figures: GoodFigure[]) => goodsMissingWords.lines(missingGoods(figures)).map((line) => textOf(line));

describe("what is missing of goods", () => {
  it("are years between the first and the last of a good, parts of years not counted, groups left out", () => {
    const { goods, gaps } = missingGoods([
      figure("1", 2018),
      figure("1", 2021),
      figure("1", 2020, part),
      figure("2", 2021),
      figure("grain_and_flour", 2018),
    ]);
    expect(goods).toBe(2);
    expect(gaps).toEqual([{ name: "good 1", from: 2018, to: 2021, years: [2019, 2020] }]);
  });

  it("is said of statistics, dollars and years as far as each is missing", () => {
    expect(words(figure("1", 2020, { unit: "USD", authority: "statistics" }))).toEqual([]);
    expect(words(figure("1", 2020), figure("2", 2021, { ...part, unit: "USD" }))).toEqual([
      "Official statistics by good: none of these amounts is from a statistical office.",
      "Value in dollars: known of 1 of 2 goods: good 2 for a part of a year only.",
    ]);
    expect(words(figure("1", 2018, { authority: "statistics" }), figure("1", 2020, { unit: "USD" }))).toEqual([
      "Calendar years between the first and the last that nobody gives: good 1 2019.",
    ]);
  });
});
