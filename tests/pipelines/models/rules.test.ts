import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../../data-loaders/read/claims.js";
import type { ObservationRow } from "../../../data-loaders/read/rows.js";
import { codes, stated, worldOf } from "../../helpers/rows.js";
import { tableOf } from "../../helpers/tables.js";

const chosenOf = async (rows: ObservationRow[], published?: Record<string, string>) => {
  const [chosen, ...others] = await tableOf(worldOf(rows, published), "trade_chosen");
  expect(others).toEqual([]);
  return chosen;
};

describe("the choice of one figure among several of the same thing", () => {
  it("prefers statistics to ministries, and ministries to the press", async () => {
    const press = stated("paper", "$512.25 million", { authority: "press" });
    const ministry = stated("minister", "$520 million", { authority: "ministry" });
    const statistics = stated("customs", "about $530 million", { authority: "statistics" });
    expect(await chosenOf([press, ministry])).toMatchObject({ source_id: "minister" });
    expect(await chosenOf([press, ministry, statistics])).toMatchObject({ source_id: "customs", source_count: "3" });
    expect(Object.keys(codes.authorities)).toEqual(["statistics", "ministry", "official", "press"]);
  });

  const pairs: [string, [string, Partial<Claim>], [string, Partial<Claim>]][] = [
    ["the more precise", ["$512.25 million", {}], ["$510 million", {}]],
    ["the exact before the rounded", ["$512 million", {}], ["about $512 million", {}]],
    ["a figure with two ends before one without", ["about $1 billion", {}], ["more than $900 million", {}]],
    ["the rounded before the doubtful", ["about $1 billion", {}], ["$512.25 million", { obs_status: "U" }]],
    ["the whole before one at a break", ["about $1 billion", {}], ["$512.25 million", { obs_status: "B" }]],
    [
      "the press before doubtful statistics",
      ["$510 million", { authority: "press" }],
      ["$512.25 million", { authority: "statistics", obs_status: "U" }],
    ],
  ];
  it.each(pairs)("prefers %s, whatever the sources are called", async (_, better, worse) => {
    for (const [first, last] of [
      ["alpha", "omega"],
      ["omega", "alpha"],
    ] as const) {
      const rows = [stated(first, ...better), stated(last, ...worse)];
      expect(await chosenOf(rows)).toMatchObject({ source_id: first, observation_id: rows[0]?.observation_id });
    }
  });

  it("prefers the sum of a ministry's exports and imports to a turnover that the press states", async () => {
    const rows = [
      stated("minister", "$412.25 million", { flow: "export", authority: "ministry" }),
      stated("minister", "$100.25 million", { flow: "import", authority: "ministry" }),
      stated("paper", "$512.5 million", { authority: "press" }),
    ];
    const total = (await tableOf(worldOf(rows), "trade_chosen")).find((row) => row["flow"] === "total");
    expect(total).toMatchObject({ source_id: "minister", is_computed: true });
  });

  it("prefers a stated turnover to a sum of exports and imports that is no more precise", async () => {
    const parts = [
      stated("summing", "$412.25 million", { flow: "export" }),
      stated("summing", "$100.25 million", { flow: "import" }),
    ];
    const total = stated("stating", "$512.50 million");
    const [summed] = (await tableOf(worldOf(parts), "trade_chosen")).filter((row) => row["flow"] === "total");
    expect(summed).toMatchObject({ value: "512500000.000000", is_computed: true, observation_id: null });
    expect(summed?.["input_ids"]).toBe(parts.map((part) => part.observation_id).join(" "));
    const all = await tableOf(worldOf([...parts, total]), "trade_chosen");
    expect(all.find((row) => row["flow"] === "total")).toMatchObject({ source_id: "stating", is_computed: false });
    const rounded = await tableOf(worldOf([...parts, stated("rounding", "$500 million")]), "trade_chosen");
    expect(rounded.find((row) => row["flow"] === "total")).toMatchObject({ source_id: "summing", is_computed: true });
  });

  it("sums nothing across sources, and nothing where the source states the turnover itself", async () => {
    const across = [
      stated("one", "$400 million", { flow: "export" }),
      stated("two", "$100 million", { flow: "import" }),
    ];
    const own = [
      stated("three", "$400 million", { flow: "export", period: "2021" }),
      stated("three", "$100 million", { flow: "import", period: "2021" }),
      stated("three", "$505 million", { period: "2021" }),
    ];
    const rows = await tableOf(worldOf([...across, ...own]), "trade_figures");
    expect(rows.filter((row) => row["is_computed"])).toEqual([]);
    expect(rows).toHaveLength(5);
  });

  it("prefers the earlier page where nothing else tells two apart, and says so", async () => {
    const rows = [stated("alpha", "$512 million"), stated("omega", "$519 million")];
    expect(await chosenOf(rows, { alpha: "2024-02", omega: "2023-01" })).toMatchObject({ source_id: "omega" });
    expect(await chosenOf(rows, { alpha: "2023-01" })).toMatchObject({
      source_id: "alpha",
      value_spread: "7000000.000000",
      choice: "earlier",
      rival_count: 2,
    });
  });

  it("does not depend on the order of the rows, not even between two figures of one page", async () => {
    const rows = ["$512 million", "$513 million", "$514 million"].flatMap((printed) => [
      stated("one", printed),
      stated("two", printed, { flow: "export" }),
      stated("two", printed, { flow: "import" }),
    ]);
    const expected = await tableOf(worldOf(rows), "trade_annual");
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
        expect(await tableOf(worldOf(shuffled), "trade_annual")).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });
});

describe("a year", () => {
  it("is shown whole where it is stated whole, else by its longest part, marked as a part", async () => {
    const rows = [
      stated("a", "$100.25 million", { period: "January-May 2021", authority: "statistics" }),
      stated("b", "about $300 million", { period: "2021", authority: "press" }),
      stated("c", "$110 million", { period: "January-May 2022" }),
      stated("d", "$210 million", { period: "January-November 2022" }),
    ];
    expect(await tableOf(worldOf(rows), "trade_annual")).toMatchObject([
      { year: 2021, source_id: "b", months_covered: 12, is_partial: false, period: "2021" },
      { year: 2022, source_id: "d", months_covered: 11, is_partial: true, period: "January–November 2022" },
    ]);
  });

  it("is shown by a reliable part rather than by a doubtful whole", async () => {
    const rows = [
      stated("a", "$100 million", { period: "January-May 2021" }),
      stated("b", "$300 million", { period: "2021", obs_status: "U" }),
    ];
    const [year] = await tableOf(worldOf(rows), "trade_annual");
    expect(year).toMatchObject({ source_id: "a", is_partial: true });
    expect(year?.["reason"]).toContain("no reliable figure for the whole year");
  });

  it("is not made of spans that cross into the next", async () => {
    const rows = [stated("a", "$100 million", { period: "September 2021 - May 2022" })];
    expect(await tableOf(worldOf(rows), "trade_annual")).toEqual([]);
  });

  it("has a place beside others, and a growth, only when whole and reliable", async () => {
    const rows = [
      stated("a", "$90 million", { period: "2019", obs_status: "U" }),
      stated("a", "$100 million", { period: "2020" }),
      stated("a", "$120 million", { period: "2021" }),
      stated("a", "$130 million", { period: "January-November 2022" }),
      stated("a", "$150 million", { period: "2023" }),
      stated("a", "$60 million", { period: "2024", obs_status: "B" }),
      stated("a", "$160 million", { period: "2025" }),
    ];
    expect(await tableOf(worldOf(rows), "partner_years")).toMatchObject([
      { year: 2020, growth: null },
      { year: 2021, growth: "0.200000000" },
      { year: 2023, growth: null },
      { year: 2025, growth: null },
    ]);
  });

  it("whose figure stands at a break is no whole one, its sum neither; a stated part of it goes before", async () => {
    const broken = [
      stated("a", "$60 million", { flow: "export", obs_status: "B" }),
      stated("a", "$20 million", { flow: "import" }),
    ];
    expect(await tableOf(worldOf(broken), "trade_annual")).toMatchObject([
      { flow: "export", is_partial: true, months_covered: null, obs_status: "B" },
      { flow: "import", is_partial: false, months_covered: 12 },
      { flow: "total", is_partial: true, months_covered: null, obs_status: "B" },
    ]);
    const part = stated("b", "$90 million", { flow: "export", period: "January-May 2022" });
    const annual = await tableOf(worldOf([...broken, part]), "trade_annual");
    expect(annual.find((row) => row["flow"] === "export")).toMatchObject({ source_id: "b", months_covered: 5 });
    expect(await tableOf(worldOf([...broken, part]), "conflicts")).toEqual([]);
  });

  it("has shares of the world, ranks and the partner's own figure of the same flow reversed", async () => {
    const rows = [
      stated("a", "$100 million", { flow: "export" }),
      stated("a", "$300 million", { flow: "export", partner: "UZB" }),
      stated("a", "$1600 million", { flow: "export", partner: "WLD" }),
      stated("b", "$80 million", { flow: "import", reporter: "AFG", partner: "KAZ" }),
    ];
    const [afghanistan, uzbekistan] = (await tableOf(worldOf(rows), "partner_years")).filter(
      (row) => row["reporter"] === "KAZ",
    );
    expect(afghanistan).toMatchObject({
      partner: "AFG",
      rank: 2,
      share_of_world: "0.062500000",
      mirror_ratio: "0.800000000",
      share_stated: null,
    });
    expect(uzbekistan).toMatchObject({ partner: "UZB", rank: 1, mirror_value: null });
  });

  it("carries the share of the whole year that the best source states, computing nothing from it", async () => {
    const share = (source: string, printed: string, claim: Partial<Claim> = {}) =>
      stated(source, printed, { indicator: "share_of_trade", flow: "export", ...claim });
    const best = share("office", "15.6%", { authority: "statistics" });
    const rows = [
      stated("a", "$100 million", { flow: "export" }),
      share("paper", "15.75%", { authority: "press" }),
      best,
      share("part", "14%", { period: "January-June 2022", authority: "statistics" }),
      share("doubted", "13%", { obs_status: "U", authority: "statistics" }),
      share("both", "12%", { flow: "total" }),
    ];
    expect(await tableOf(worldOf(rows), "partner_years")).toMatchObject([
      { share_of_world: null, share_stated: "0.156000000", share_stated_id: best.observation_id },
    ]);
  });
});

describe("a part of a year", () => {
  it("grows by what both prints allow, to the loss of everything where what was before has no upper end", async () => {
    const rows = [
      stated("one", "$100 million", { period: "2021" }),
      stated("one", "$120 million"),
      stated("two", "more than $100 million", { period: "January-May 2021" }),
      stated("two", "$120 million", { period: "January-May 2022" }),
    ];
    const [year] = (await tableOf(worldOf(rows), "partner_years")).filter((row) => row["year"] === 2022);
    expect([year?.["growth"], year?.["growth_low"], year?.["growth_high"]].map(Number)).toEqual([
      0.2, 0.189054726, 0.211055276,
    ]);
    const part = (await tableOf(worldOf(rows), "trade_periods")).find((row) => row["period"] === "January–May 2022");
    expect([part?.["growth_low"], part?.["growth_high"]]).toEqual(["-1.000000000", "0.205000000"]);
  });

  it("grows only against the same months of the year before", async () => {
    const rows = [
      stated("a", "$200 million", { period: "2022" }),
      stated("a", "$100 million", { period: "January-May 2022" }),
      stated("a", "$150 million", { period: "January-May 2023" }),
      stated("a", "$330 million", { period: "January-November 2023" }),
      stated("a", "$40 million", { period: "February 2023" }),
      stated("a", "$50 million", { period: "February 2024" }),
    ];
    expect(await tableOf(worldOf(rows), "trade_periods")).toMatchObject([
      { period: "January–May 2022", growth: null },
      { period: "January–May 2023", growth: "0.500000000", previous_value: "100000000.000000" },
      { period: "January–November 2023", growth: null, previous_value: null, monthly_average: "30000000.000000" },
      { period: "February 2023", growth: null },
      { period: "February 2024", growth: "0.250000000" },
    ]);
  });
});
