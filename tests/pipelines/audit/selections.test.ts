import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fullId, readSelections, select } from "../../../pipelines/audit/selections.js";
import { type Cell, withDatabase } from "../../../pipelines/engine/duckdb.js";
import { writeFormula } from "../../../pipelines/formula/parse.js";
import { scratchFolder, write } from "../../helpers/project.js";

/** Reads one selection of a folder of its own, and what it finds. */
function found(sql: string, given: Record<string, Cell> = {}) {
  const folder = scratchFolder();
  write(join(folder, "audit/selections/towns.sql"), sql);
  return withDatabase(async (db) => {
    const selection = (await readSelections(db, folder)).get("towns");
    if (!selection) throw new Error("there is no selection");
    return { selection, found: await select(db, selection, given, "own-source") };
  });
}

describe("a selection", () => {
  it("is a file with its parameters, each once, and the tables that it reads", async () => {
    const { selection } = await found(
      "with mine as (select $of as a, $b_c as b) select $of as of from mine cross join (select 1 as one)",
      { b_c: 1 },
    );
    expect(selection).toMatchObject({
      name: "towns",
      file: "pipelines/audit/selections/towns.sql",
      parameters: ["of", "b_c"],
      reads: [],
    });
  });

  it("takes ids as the check writes them, and nothing for what is not given", async () => {
    const sql = "select $of as of, $figure as figure, $event as event, $a as a, $open as open";
    const given = { of: "total", figure: "other.total", event: "fair", a: "total" };
    expect((await found(sql, given)).found.rows[0]?.words).toEqual({
      of: "own-source.total",
      figure: "other.total",
      event: "own-source.fair",
      a: "total",
      open: null,
    });
    expect(fullId("a.b", "c")).toBe("a.b");
    expect(fullId("b", "c")).toBe("c.b");
  });

  it("finds formulas with their months and source, and words beside them", async () => {
    const { rows, columns } = (
      await found("select '[a.x] / 2' as formula, 6 as months, 'a' as source_id, 'said' as printed, true as odd")
    ).found;
    const [row] = rows;
    expect(row?.formula && writeFormula(row.formula)).toBe("[a.x] / 2");
    expect(row).toMatchObject({ counted: null, months: 6, source: "a", words: { printed: "said", odd: true } });
    expect(Object.keys(row?.words ?? {})).toEqual(["printed", "odd"]);
    expect(columns).toEqual(["printed", "odd"]);
  });

  it("finds values that are counted here, with their ends where they have any", async () => {
    const values = "(values (1, 1.5::decimal(9, 2), 1, 2::bigint), (2, 7, null, null)) as t (i, v, l, h)";
    const { rows } = (await found(`select v as value, l as value_low, h as value_high from ${values} order by i`))
      .found;
    const text = rows.map(({ counted }) => [
      counted?.value.toFixed(),
      counted?.low?.toFixed(),
      counted?.high?.toFixed(),
    ]);
    expect(text).toEqual([
      ["1.5", "1", "2"],
      ["7", undefined, undefined],
    ]);
    expect(rows[0]).toMatchObject({ formula: null, months: null, source: null, words: {} });
  });

  it("may find nothing, and names its file where it fails", async () => {
    expect((await found("select 1 as value, 2 as extra where false")).found).toEqual({ rows: [], columns: ["extra"] });
    await expect(found("select cast('x' as integer) as value")).rejects.toThrow(
      /^pipelines\/audit\/selections\/towns\.sql: .*x/,
    );
    await expect(found("selec 1")).rejects.toThrow(/^pipelines\/audit\/selections\/towns\.sql: .*syntax/);
  });
});
