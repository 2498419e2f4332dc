import { beforeAll, describe, expect, it } from "vitest";
import { useDocument } from "../../../src/draw/document.js";
import { type GoodFigure, periodsOf } from "../../../src/facts/goods.js";
import { goodsWords } from "../../../src/text/en/goods/goods.js";

beforeAll(useDocument);

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
