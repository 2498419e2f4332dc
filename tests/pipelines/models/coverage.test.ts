import { describe, expect, inject, it } from "vitest";
import type { Claim } from "../../../data-loaders/read/claims.js";
import { stated, worldOf } from "../../helpers/rows.js";
import { parquetRows, tableOf } from "../../helpers/tables.js";

/** A world in which a statistical source covers 2020 to 2022, and the press more. */
function world(said: [printed: string, claim: Partial<Claim>, source?: string][]) {
  const rows = said.map(([printed, claim, source = "office"]) => stated(source, printed, claim));
  const raw = worldOf(rows);
  const sources = raw.sources.map((row) => (row.source_id === "office" ? { ...row, kind: "statistics" } : row));
  return { ...raw, sources };
}

const exports = (period: string): Partial<Claim> => ({ flow: "export", period });

describe("what is missing", () => {
  it("is told for every year and flow, with what is not reported or not collected; never as zero", async () => {
    const cells = await tableOf(
      world([
        ["$1 million", exports("2020")],
        ["$2 million", exports("2022")],
        ["$3 million", exports("January-March 2023"), "press"],
        ["$4 million", { ...exports("2024"), obs_status: "E" }, "press"],
        ["$5 million", exports("2026"), "press"],
        ["$6 million", { ...exports("2027"), obs_status: "B" }, "press"],
      ]),
      "coverage",
    );
    const states = cells
      .filter((row) => row["flow"] === "export")
      .map((row) => [row["year"], row["state"], row["obs_status"], row["months_covered"]]);
    expect(states).toEqual([
      [2020, "reported", "A", 12],
      [2021, "not_reported", "O", null],
      [2022, "reported", "A", 12],
      [2023, "partial", "A", 3],
      [2024, "estimated", "E", 12],
      [2025, "not_collected", "L", null],
      [2026, "reported", "A", 12],
      [2027, "partial", "B", null],
    ]);
    expect(cells.filter((row) => row["flow"] === "import" && row["input_ids"] !== null)).toEqual([]);
  });

  it("fills a grid without holes: each pair has every flow of every year", async () => {
    const cells = await parquetRows(inject("built").folder, "coverage");
    const annual = await parquetRows(inject("built").folder, "trade_annual");
    const pairs = grouped(cells);
    const years = new Set(cells.map((row) => row["year"]));
    expect(Math.max(...[...years].map(Number)) - Math.min(...[...years].map(Number)) + 1).toBe(years.size);
    for (const [pair, own] of pairs) expect(own.length, pair).toBe(3 * years.size);
    const known = new Set(cells.filter((row) => row["input_ids"] !== null).map(keyOf));
    const reachable = annual.filter((row) => row["reporter"] === "KAZ" || row["partner"] === "KAZ");
    expect(reachable.filter((row) => !known.has(keyOf(row)))).toEqual([]);
  });
});

type Row = Awaited<ReturnType<typeof parquetRows>>[number];

const keyOf = (row: Row) => [row["reporter"], row["partner"], row["year"], row["flow"]].join(" ");

function grouped(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const pair = `${row["reporter"]} ${row["partner"]}`;
    groups.set(pair, [...(groups.get(pair) ?? []), row]);
  }
  return groups;
}
