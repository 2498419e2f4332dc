import { describe, expect, it } from "vitest";
import { qualityWords } from "../../../src/text/en/quality.js";
import { codes, rowsOf, type Said, stated, worldOf } from "../../helpers/rows.js";
import { tableOf } from "../../helpers/tables.js";

const statistics = { authority: "statistics" };

/** The marks of each figure of a world of figures, in their order. */
async function marksOf(...said: Said[]): Promise<(string | null)[]> {
  const rows = rowsOf(said);
  const table = await tableOf(worldOf(rows), "observations");
  return rows.map((row) => {
    const found = table.find(({ observation_id }) => observation_id === row.observation_id);
    return (found?.["marks"] ?? null) as string | null;
  });
}

describe("the marks of a figure", () => {
  it("are called on pages as they are in the lists, in the same order", () => {
    expect(Object.entries(qualityWords.names)).toEqual(
      Object.entries(codes.marks).map(([code, { name }]) => [code, name]),
    );
  });

  it("are none for official statistics that nobody disputes", async () => {
    expect(await marksOf(["$500 million", statistics])).toEqual([null]);
  });

  it("say who states it, whether it is settled, and what speaks against it", async () => {
    expect(await marksOf(["$500 million", { authority: "press" }])).toEqual(["unofficial"]);
    expect(await marksOf(["$500 million", { authority: "ministry" }])).toEqual(["unofficial"]);
    expect(await marksOf(["$500 million", { ...statistics, obs_status: "E" }])).toEqual(["unsettled"]);
    expect(await marksOf(["$500 million", { ...statistics, obs_status: "P" }])).toEqual(["unsettled"]);
    expect(await marksOf(["$500 million", { ...statistics, obs_status: "U" }])).toEqual(["disputed"]);
    expect(await marksOf(["$500 million", { obs_status: "U" }])).toEqual(["unofficial disputed"]);
  });

  it("say that it is disputed where figures cannot both be right, those that stand beside them too", async () => {
    const [one, two, three] = await marksOf(
      ["$500 million", statistics],
      ["$700 million", statistics],
      ["more than $400 million", statistics],
    );
    expect([one, two, three]).toEqual(["disputed", "disputed", "disputed"]);
  });

  it("say so of the other only where a figure is at odds with one of low reliability", async () => {
    const doubted = { ...statistics, obs_status: "U" };
    expect(
      await marksOf(["$500 million", statistics], ["more than $400 million", statistics], ["$700 million", doubted]),
    ).toEqual(["disputed", null, "disputed"]);
  });

  it("are those of both sides where exports and imports are added up", async () => {
    const rows = [
      stated("office", "$300 million", { ...statistics, flow: "export", obs_status: "E" }),
      stated("office", "$200 million", { ...statistics, flow: "import" }),
    ];
    const years = await tableOf(worldOf(rows), "trade_annual");
    expect(years.map(({ flow, marks }) => [flow, marks])).toEqual([
      ["export", "unsettled"],
      ["import", null],
      ["total", "unsettled"],
    ]);
  });

  it("leave a figure alone that others state too, where somebody gives it another date", async () => {
    const both: Said[] = [
      ["$545.2 million", { ...statistics, period: "2024" }, "first"],
      ["$545 million", { ...statistics, period: "2024" }, "second"],
      ["$545.2 million", { ...statistics, period: "2023" }, "slip"],
    ];
    expect(await marksOf(...both)).toEqual([null, null, "disputed"]);
    expect(await marksOf(...both.filter(([, , source]) => source !== "second"))).toEqual(["disputed", "disputed"]);
  });

  it("of a year are not those of a part of it", async () => {
    const rows = rowsOf([
      ["$900 million", statistics],
      ["$400 million", { ...statistics, period: "January-June 2022" }],
      ["$300 million", { ...statistics, period: "January-June 2022" }],
    ]);
    expect(await tableOf(worldOf(rows), "trade_annual")).toMatchObject([{ value: "900000000.000000", marks: null }]);
    expect(await tableOf(worldOf(rows), "trade_periods")).toMatchObject([{ marks: "disputed", in_conflict: true }]);
  });
});
