import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { query, withDatabase } from "../../../pipelines/engine/duckdb.js";
import { pipelines } from "../../helpers/project.js";

/** Runs a check on tables that no models made: what it returns is what it finds wrong. */
function found(check: string, tables: Record<string, string>) {
  const sql = readFileSync(join(pipelines, "models", "checks", `${check}.sql`), "utf8");
  return withDatabase(async (db) => {
    for (const [name, select] of Object.entries(tables)) await db.run(`create table ${name} as ${select}`);
    return query(db, sql);
  });
}

const YEAR = "reporter, partner, year, flow, input_ids";

describe("the check that years are covered", () => {
  const wrong = (annual: string, coverage: string) =>
    found("years_are_covered", {
      trade_annual: `select * from (values ${annual}) as t (${YEAR})`,
      coverage: `select * from (values ${coverage}) as t (${YEAR})`,
      stg_focus: "select 'FIN' as reporter",
    });
  const own = "('FIN', 'ITA', 2032, 'total', 'a')";

  it("finds a year without its cell, and one whose cell rests on other figures", async () => {
    expect(await wrong(own, own)).toEqual([]);
    const lost = [{ reporter: "FIN", partner: "ITA", year: 2032, flow: "total" }];
    expect(await wrong(own, own.replace("2032", "2033"))).toEqual(lost);
    expect(await wrong(own, own.replace("'a'", "'b'"))).toEqual(lost);
  });

  it("looks at both sides of the trade of the country in front, and at no others", async () => {
    expect(await wrong("('ITA', 'FIN', 2032, 'total', 'a')", own)).toHaveLength(1);
    expect(await wrong("('ITA', 'GEO', 2032, 'total', 'a')", own)).toEqual([]);
  });
});

describe("the check that contradictions are disagreements", () => {
  const wrong = (conflict: string, disagreements: string) =>
    found("contradictions_are_disagreements", {
      conflicts: [
        `select * from (values ${conflict})`,
        "as t (conflict_id, kind, left_id, left_source_id, right_source_id)",
      ].join(" "),
      things: "select 'a' as observation_id, 'trade' as thing_id",
      disagreements: `select * from (values ${disagreements}) as t (thing_id, is_contradicted)`,
    });
  const conflict = "('c', 'same_thing', 'a', 'one', 'two')";

  it("finds one that is no disagreement, or one without a contradiction", async () => {
    expect(await wrong(conflict, "('trade', true)")).toEqual([]);
    expect(await wrong(conflict, "('trade', false)")).toEqual([{ conflict_id: "c" }]);
    expect(await wrong(conflict, "('trade', null)")).toEqual([{ conflict_id: "c" }]);
    expect(await wrong(conflict, "('length', true)")).toEqual([{ conflict_id: "c" }]);
  });

  it("leaves those of one source, and of two things, alone", async () => {
    expect(await wrong(conflict.replace("two", "one"), "('trade', false)")).toEqual([]);
    expect(await wrong(conflict.replace("same_thing", "parts_and_total"), "('trade', false)")).toEqual([]);
  });
});
