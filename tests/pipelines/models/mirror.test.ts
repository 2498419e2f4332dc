import { describe, expect, inject, it } from "vitest";
import type { ObservationRow } from "../../../data-loaders/read/rows.js";
import { stated, worldOf } from "../../helpers/rows.js";
import { parquetRows, tableOf } from "../../helpers/tables.js";

const office = (reporter: string, partner: string, flow: string, year: number, millions: string, obs_status = "A") =>
  stated("office", `$${millions} million`, { reporter, partner, flow, period: `${year}`, obs_status });

const both = (year: number, own: string, theirs: string, status = "A"): ObservationRow[] => [
  office("KAZ", "AFG", "export", year, own),
  office("AFG", "KAZ", "import", year, theirs, status),
];

describe("what both sides report of one trade", () => {
  it("stands side by side: an export of the one is an import of the other", async () => {
    const rows = await tableOf(worldOf([...both(2020, "100.00", "117.30"), ...both(2021, "90.00", "80.00")]), "mirror");
    expect(
      rows.map((row) => [row["year"], row["flow"], Number(row["own_value"]), Number(row["mirror_value"])]),
    ).toEqual([
      [2020, "export", 100_000_000, 117_300_000],
      [2021, "export", 90_000_000, 80_000_000],
    ]);
    expect(rows[0]).toMatchObject({ own_valuation: "FOB", mirror_valuation: "CIF", mirror_is_estimated: false });
  });

  it("is no report where it is the other side's times a factor that recurs", async () => {
    const derived = [
      ...both(2018, "100.00", "106.00"),
      ...both(2019, "250.00", "265.00"),
      ...both(2020, "80.00", "84.80"),
    ];
    const estimated = async (rows: ObservationRow[]) =>
      (await tableOf(worldOf(rows), "mirror")).map((row) => [row["year"], row["mirror_series_is_estimated"]]);
    expect(await estimated([...derived, ...both(2021, "80.00", "99.00")])).toEqual([
      [2018, true],
      [2019, true],
      [2020, true],
      [2021, false],
    ]);
    expect(await estimated(derived.slice(0, 4))).toEqual([
      [2018, false],
      [2019, false],
    ]);
  });

  it("is none where the source itself calls it an estimate", async () => {
    const [row] = await tableOf(worldOf(both(2020, "100.00", "117.30", "E")), "mirror");
    expect(row).toMatchObject({ mirror_is_estimated: true, mirror_series_is_estimated: true, own_is_estimated: false });
  });

  it("is an estimate for Turkmenistan in every year that is held, and for Afghanistan in some", async () => {
    const rows = await parquetRows(inject("built").folder, "mirror");
    const of = (partner: string) =>
      rows.filter((row) => row["partner"] === partner && row["mirror_series_value"] !== null);
    expect(of("TKM").length).toBeGreaterThan(0);
    expect(of("TKM").filter((row) => !row["mirror_series_is_estimated"])).toEqual([]);
    expect(new Set(of("AFG").map((row) => row["mirror_series_is_estimated"]))).toEqual(new Set([true, false]));
  });
});
