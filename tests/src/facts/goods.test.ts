import { describe, expect, it } from "vitest";
import { type GoodFigure, isDisputed, kindOf, lastWhole, periodsOf } from "../../../src/facts/goods.js";
import { goodShares } from "../../../src/facts/goods-said.js";
import { largestGoods } from "../../../src/facts/largest-goods.js";
import { toUse } from "../../../src/facts/to-use.js";

const AUTHORITIES = ["statistics", "ministry", "press"];

function figure(id: string, own: Partial<GoodFigure> = {}): GoodFigure {
  const { period_start = "2022-01-01", period_end = "2022-12-31", product = "1101", unit = "t" } = own;
  return {
    observation_id: id,
    thing_id: `${product} ${unit} ${period_start} ${period_end}`,
    reporter: "AAA",
    reporter_name: "Aland",
    flow: "export",
    product,
    product_name: `good ${product}`,
    period: `${period_start} – ${period_end}`,
    period_start,
    period_end,
    months: 12,
    value: 100,
    low: 95,
    high: 105,
    unit,
    obs_status: "A",
    qualifier: "exact",
    authority: "press",
    printed: "100",
    note: null,
    publisher: id,
    published: null,
    agrees: true,
    isOwn: true,
    ...own,
  };
}

const used = (...figures: GoodFigure[]) => {
  const [first, by] = toUse(figures, AUTHORITIES, ({ observation_id }) => observation_id) ?? [];
  return [first?.observation_id, by];
};

describe("the figure to use", () => {
  const plain = figure("plain");
  it("is one that can be true together with most, whatever its authority", () => {
    expect(used(figure("office", { authority: "statistics", agrees: false }), plain)).toEqual(["plain", "agrees"]);
  });
  it("is of the better authority, however rounded", () => {
    expect(used(plain, figure("ministry", { authority: "ministry", low: 0, high: 200 }))).toEqual([
      "ministry",
      "authority",
    ]);
  });
  it("is the one that is rounded less; one without an end comes last", () => {
    expect(used(figure("open", { high: null }), plain)).toEqual(["plain", "interval"]);
    expect(used(plain, figure("sharp", { low: 99.5, high: 100.5 }))).toEqual(["sharp", "interval"]);
  });
  it("is the earlier one; a date known less well counts from its last day, none comes last", () => {
    const [year, month, day] = ["2023", "2023-05", "2023-05-07"].map((published) => figure(published, { published }));
    expect(used(plain, year as GoodFigure)).toEqual(["2023", "earlier"]);
    expect(used(year as GoodFigure, month as GoodFigure)).toEqual(["2023-05", "earlier"]);
    expect(used(month as GoodFigure, day as GoodFigure)).toEqual(["2023-05-07", "earlier"]);
  });
  it("is a doubtful one only where there is no other", () => {
    const doubtful = figure("doubtful", { obs_status: "U", authority: "statistics" });
    expect(used(doubtful, plain)).toEqual(["plain", "sound"]);
    expect(used(doubtful)).toEqual(["doubtful", "only"]);
    expect(used()).toEqual([undefined, undefined]);
  });
  it("does not hang on the order of the rows", () => {
    expect(used(figure("b"), figure("a"))).toEqual(used(figure("a"), figure("b")));
  });
});

describe("periods of a good", () => {
  const season = { period_start: "2021-07-01", period_end: "2022-06-30" };
  const part = { period_start: "2023-01-01", period_end: "2023-06-30", months: 6 };

  it("tells calendar years, other twelve months, and parts of years apart", () => {
    expect(kindOf(figure("x"))).toBe("year");
    expect(kindOf(figure("x", season))).toBe("season");
    expect(kindOf(figure("x", part))).toBe("part");
    expect(kindOf(figure("x", { period_start: "2025-09-01", period_end: "2026-01-15", months: null }))).toBe("part");
    expect(kindOf(figure("x", { period_start: "2021-01-01", period_end: "2022-12-31", months: 24 }))).toBe("longer");
  });

  it("puts figures that say the same on one line, and the one to use first", () => {
    const [period] = periodsOf(
      [figure("a", { value: 130, agrees: false }), figure("b"), figure("c", { authority: "ministry" })],
      AUTHORITIES,
    );
    expect(period?.lines.map(({ figures }) => figures.map(({ observation_id }) => observation_id))).toEqual([
      ["c", "b"],
      ["a"],
    ]);
    expect(period && isDisputed(period)).toBe(true);
  });

  it("takes the last whole year, never a part of one, and a sound figure before a later doubtful one", () => {
    const doubtful = figure("later", { period_start: "2023-01-01", period_end: "2023-12-31", obs_status: "U" });
    const all = [figure("a"), figure("b", season), figure("c", part), doubtful];
    expect(lastWhole(periodsOf(all, AUTHORITIES))?.used.observation_id).toBe("a");
    expect(lastWhole(periodsOf([doubtful, figure("c", part)], AUTHORITIES))?.used.observation_id).toBe("later");
    expect(lastWhole(periodsOf([figure("c", part)], AUTHORITIES))).toBeUndefined();
  });
});

describe("the largest goods", () => {
  it("are compared in one unit and whole years; parts of years and several goods together stand apart", () => {
    const part = { period_start: "2023-01-01", period_end: "2023-06-30", months: 6 };
    const { unit, rows, others } = largestGoods({
      figures: [
        figure("wheat", { product: "1001", value: 50 }),
        figure("grain", { product: "10", value: 80 }),
        figure("flour"),
        figure("sugar", { ...part, product: "1701", value: 900 }),
        figure("engines", { product: "8602", unit: "USD", value: 5e6 }),
        figure("both", { product: "grain_and_flour", value: 500 }),
        figure("bought", { product: "2709", flow: "import", value: 1e6 }),
      ],
      authorities: AUTHORITIES,
    });
    expect(unit).toBe("t");
    expect(rows.map(({ product, value, partOf }) => [product, value, partOf])).toEqual([
      ["1101", 100, null],
      ["10", 80, null],
      ["1001", 50, "good 10"],
    ]);
    expect(others.map(({ product, isGroup }) => [product, isGroup])).toEqual([
      ["1701", false],
      ["grain_and_flour", true],
      ["8602", false],
    ]);
  });

  it("are none where nothing is known", () => {
    expect(largestGoods({ figures: [], authorities: AUTHORITIES })).toEqual({ unit: "t", rows: [], others: [] });
  });
});

describe("a share of all trade in a good", () => {
  const countries = { buyer: { code: "BBB", name: "Bland" }, seller: { code: "AAA", name: "Aland" } };
  const periods = periodsOf([figure("own", { value: 40, low: 40, high: 40 })], AUTHORITIES);

  it("is computed from figures of the same books, good, unit and days", () => {
    const all = figure("all", { value: 80, low: 80, high: 80 });
    const [share, ...more] = goodShares(periods, [all], countries);
    expect(share).toMatchObject({ of: "exports", value: 0.5, formula: "[own] / [all]", isWhole: true });
    expect(more).toEqual([]);
  });

  it("is not computed across books, goods or days, nor from a doubtful figure", () => {
    const others = [
      figure("all", { reporter: "BBB", flow: "import" }),
      figure("all", { product: "1001" }),
      figure("all", { period_end: "2022-11-30", months: 11 }),
      figure("all", { obs_status: "U" }),
    ];
    for (const other of others) expect(goodShares(periods, [other], countries)).toEqual([]);
  });
});
