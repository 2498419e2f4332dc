import { describe, expect, it } from "vitest";
import type { Claim } from "../../../data-loaders/read/claims.js";
import type { ReasonRow } from "../../../data-loaders/read/rows.js";
import { rowsOf, type Said, stated, worldOf } from "../../helpers/rows.js";
import { tableOf } from "../../helpers/tables.js";

const reason = (observation_id: string, kind: string): ReasonRow => ({
  observation_id,
  kind,
  explanation: "Because.",
  source_id: null,
  locator: null,
});

const exports: Partial<Claim> = { flow: "export" };
const imports: Partial<Claim> = { flow: "import" };
const share: Partial<Claim> = { indicator: "share_of_turnover", flow: "export" };

describe("the figure of a year", () => {
  it("carries its note, whose figure it is, its series and what speaks against it", async () => {
    const doubted = stated("paper", "$547 million", { note: "May count farm goods only.", authority: "ministry" });
    const world = { ...worldOf([doubted]), reasons: [reason(doubted.observation_id, "part_of_trade")] };
    const carried = {
      note: "May count farm goods only.",
      authority: "official",
      series: "quoted_official",
      marks: "unofficial disputed",
      doubt: "part_of_trade",
      in_conflict: false,
    };
    expect(await tableOf(world, "trade_annual")).toMatchObject([carried]);
    expect(await tableOf(world, "partner_years")).toMatchObject([carried]);
  });

  it("is contradicted by a figure that breaks arithmetic with it, doubtful or not", async () => {
    const rows = [
      stated("one", "$547 million", exports),
      stated("one", "$20 million", { flow: "import" }),
      stated("two", "$545.2 million", { obs_status: "U" }),
    ];
    const years = await tableOf(worldOf(rows), "trade_annual");
    const told = years.map((row) => [row["flow"], row["in_conflict"], row["doubt"]]);
    expect(told).toContainEqual(["export", true, "contradicted"]);
    expect(told).toContainEqual(["import", true, "contradicted"]);
  });

  it("has the notes and the doubts of both figures that are added up", async () => {
    const rows = [
      stated("one", "$547 million", { ...exports, note: "First." }),
      stated("one", "$20 million", { flow: "import", note: "Second." }),
    ];
    const world = { ...worldOf(rows), reasons: [reason(rows[1]?.observation_id ?? "", "other_months")] };
    const total = (await tableOf(world, "trade_annual")).find((row) => row["flow"] === "total");
    expect(total).toMatchObject({ is_computed: true, note: "First. Second.", doubt: "other_months" });
  });

  it("is of the series of its statistics; growth says where the figure before is of another, or in doubt", async () => {
    const statistics = stated("office", "$100.25 million", { period: "2021" });
    const doubted = stated("paper", "$120 million", { period: "2022", obs_status: "A" });
    const later = stated("paper", "$130 million", { period: "2023" });
    const world = worldOf([statistics, doubted, later]);
    const sources = world.sources.map((row) => (row.source_id === "office" ? { ...row, kind: "statistics" } : row));
    const reasons = [reason(doubted.observation_id, "misprint")];
    expect(await tableOf({ ...world, sources, reasons }, "partner_years")).toMatchObject([
      { year: 2021, series: "office", previous_series: null },
      { year: 2022, series: "quoted_press", previous_series: "office", doubt: "misprint", previous_doubt: null },
      { year: 2023, series: "quoted_press", previous_series: "quoted_press", doubt: null, previous_doubt: "misprint" },
    ]);
  });
});

describe("a stated part of a year", () => {
  it("carries the same", async () => {
    const rows = [
      stated("one", "$50 million", { period: "January-May 2022" }),
      stated("two", "$60 million", { period: "January-May 2023", note: "Told twice." }),
      stated("three", "$70 million", { period: "January-May 2023" }),
    ];
    expect(await tableOf(worldOf(rows, { two: "2023-06", three: "2023-07" }), "trade_periods")).toMatchObject([
      { period: "January–May 2022", doubt: null, note: null },
      {
        period: "January–May 2023",
        doubt: "contradicted",
        in_conflict: true,
        note: "Told twice.",
        previous_doubt: null,
      },
    ]);
  });
});

describe("conflicts", () => {
  it("mark the year and flow they are about, and no other", async () => {
    const rows = rowsOf([
      ["$987.9 million"],
      ["$863 million"],
      ["$300 million", { period: "2021" }],
      ["$90 million", exports],
    ]);
    const years = await tableOf(worldOf(rows), "trade_annual");
    expect(years.map((row) => [row["year"], row["flow"], row["in_conflict"]])).toEqual([
      [2021, "total", false],
      [2022, "export", false],
      [2022, "total", true],
    ]);
  });

  it("mark the years and flows of both figures, and of a doubtful one that contradicts the one shown", async () => {
    const marked = async (said: Said[]) =>
      (await tableOf(worldOf(rowsOf(said)), "trade_annual"))
        .filter((row) => row["in_conflict"])
        .map((row) => row["flow"]);
    const figures: Said[] = [["60 percent", share], ["$500 million"], ["$100 million", imports]];
    expect(await marked(figures)).toEqual(["import"]);
    const doubtful: Partial<Claim> = { obs_status: "U" };
    expect(await marked([["$987.9 million"], ["$863 million", doubtful]])).toEqual(["total"]);
    expect(await marked([["$987.9 million"], ["about $990 million"], ["$987.6 million", doubtful]])).toEqual(["total"]);
    expect(await marked([["about $990 million"], ["$987.94 million", { ...doubtful, period: "2021" }]])).toEqual([]);
    expect(await marked([["$583 million", exports], ["$567.5 million"]])).toEqual(["export", "total"]);
  });
});
