import { describe, expect, it } from "vitest";
import type { Claim } from "../../../data-loaders/read/claims.js";
import type { ObservationRow, RawTables } from "../../../data-loaders/read/rows.js";
import { stated, worldOf } from "../../helpers/rows.js";
import { tableOf } from "../../helpers/tables.js";

type Years = Readonly<Record<number, string>>;

/** Exports by year, as a table of statistics gives them. */
function table(source: string, years: Years): ObservationRow[] {
  return Object.entries(years).map(([period, printed]) => {
    const claim: Partial<Claim> = { flow: "export", period, unit: "USD", authority: "statistics" };
    return stated(source, printed, claim);
  });
}

/** A world of tables, the second of which may continue the first, and of what pages quote. */
function tables(rows: readonly ObservationRow[], continues: Readonly<Record<string, string>> = {}): RawTables {
  const world = worldOf([...rows]);
  const sources = world.sources.map((source) => ({
    ...source,
    kind: /^page/.test(source.source_id) ? "press" : "statistics",
    continues: continues[source.source_id] ?? null,
  }));
  return { ...world, sources };
}

async function chosen(raw: RawTables): Promise<string[]> {
  const rows = await tableOf(raw, "trade_chosen");
  return rows.map((row) => `${String(row["period_start"]).slice(0, 4)} ${row["source_id"]} ${row["series"]}`).sort();
}

const old = table("old", { 2017: "$100.1 million", 2018: "$110.1 million", 2019: "$120.1 million" });

describe("a later edition of a table", () => {
  it("is the same series where no common year of a pair differs by more than a hundredth, and goes first", async () => {
    const later = table("later", { 2018: "$110.2 million", 2019: "$120 million", 2020: "$130 million" });
    expect(await chosen(tables([...old, ...later], { later: "old" }))).toEqual([
      "2017 old old",
      "2018 later old",
      "2019 later old",
      "2020 later old",
    ]);
  });

  it("is a series of its own where a year differs by more, for the years that the longer one lacks", async () => {
    const later = table("later", {
      2018: "$113 million",
      2019: "$120 million",
      2020: "$130 million",
      2021: "$9 million",
    });
    const longer = [...old, ...table("old", { 2016: "$90.1 million", 2015: "$80.1 million" })];
    expect(await chosen(tables([...longer, ...later], { later: "old" }))).toEqual([
      "2015 old old",
      "2016 old old",
      "2017 old old",
      "2018 old old",
      "2019 old old",
      "2020 later later",
      "2021 later later",
    ]);
  });

  it("is judged by the last five years that both give", async () => {
    const years = [2012, 2013, 2014, 2015, 2016, 2017];
    const of = (first: string) =>
      Object.fromEntries(years.map((year) => [year, year === 2012 ? first : "$100 million"]));
    const rows = [...table("old", of("$50 million")), ...table("later", of("$100 million"))];
    const overlaps = await tableOf(tables(rows, { later: "old" }), "series_overlaps");
    expect(overlaps).toHaveLength(6);
    expect(overlaps.every((row) => row["is_same_series"] === true)).toBe(true);
  });
});

describe("of several tables", () => {
  it("that with most years is shown in all that it has, however precise another is in one", async () => {
    const other = table("other", { 2018: "$111,234,567" });
    expect(await chosen(tables([...old, ...other]))).toEqual(["2017 old old", "2018 old old", "2019 old old"]);
    const [middle] = (await tableOf(tables([...old, ...other]), "trade_chosen")).filter((row) =>
      String(row["period_start"]).startsWith("2018"),
    );
    expect(middle).toMatchObject({ choice: "series", source_count: "2" });
  });

  it("none goes before what a page quotes of statistics and gives more precisely", async () => {
    const quoted = stated("page", "$110,234,567", { flow: "export", period: "2018", authority: "statistics" });
    expect(await chosen(tables([...old, quoted]))).toContain("2018 page quoted_statistics");
  });

  it("one that has fewer years goes before a rounded quotation too, where it alone gives the year", async () => {
    const shorter = table("shorter", { 2019: "$120.4 million", 2020: "$130,345,678" });
    const quoted = (year: string) =>
      stated(`page-${year}`, "$131 million", { flow: "export", period: year, authority: "statistics" });
    const raw = tables([...old, ...shorter, quoted("2019"), quoted("2020")]);
    expect(await chosen(raw)).toEqual(["2017 old old", "2018 old old", "2019 old old", "2020 shorter shorter"]);
    const rows = await tableOf(raw, "trade_chosen");
    const choiceOf = (year: string) => rows.find((row) => String(row["period_start"]).startsWith(year))?.["choice"];
    expect([choiceOf("2019"), choiceOf("2020")]).toEqual(["series", "precision"]);
  });
});
