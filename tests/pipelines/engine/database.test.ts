import { describe, expect, it } from "vitest";
import type { ObservationRow } from "../../../data-loaders/read/rows.js";
import { identifier, literal, query, SqlError, withDatabase } from "../../../pipelines/engine/duckdb.js";
import { defineFormulas, figuresOfRows } from "../../../pipelines/engine/formulas.js";
import { loadText } from "../../../pipelines/engine/raw.js";

const figure = (observation_id: string, value: string, value_low: string | null, value_high: string | null) =>
  ({ observation_id, value, value_low, value_high }) as ObservationRow;

describe("a database", () => {
  it("is one of its own each time, in which days are those of UTC", async () => {
    const count = () =>
      withDatabase(async (db) => {
        await db.run("create table t as select 1 as one");
        return query(db, "select count(*)::integer as rows, current_setting('TimeZone') as zone from t");
      });
    expect(await count()).toEqual([{ rows: 1, zone: "UTC" }]);
    expect(await count()).toEqual([{ rows: 1, zone: "UTC" }]);
  });

  it("gives decimals, days and large integers as text, and takes values by name", async () => {
    const rows = await withDatabase((db) =>
      query(db, "select 1.50::decimal(9, 2) as d, date '2032-02-29' as day, 9007199254740993 as n, $a as a, $b as b", {
        a: "it's",
        b: null,
      }),
    );
    expect(rows).toEqual([{ d: "1.50", day: "2032-02-29", n: "9007199254740993", a: "it's", b: null }]);
  });

  it("is closed though the work in it fails, and the failure is told", async () => {
    await expect(withDatabase((db) => query(db, "select nothing"))).rejects.toThrow(/nothing/);
  });

  it("names the file of a statement that failed", () => {
    expect(new SqlError("a.sql", new Error("no")).message).toBe("a.sql: no");
    expect(new SqlError("a.sql", "no").message).toBe("a.sql: no");
    expect(literal("it's ''")).toBe("'it''s '''''");
    expect(identifier('a"b"')).toBe('"a""b"""');
  });
});

describe("rows of text", () => {
  it("are a table of text, with nothing where there is nothing", async () => {
    const rows = await withDatabase(async (db) => {
      const given = [{ a: "1", b: true }, { a: null }, { a: "", b: false, c: "left out" }];
      await loadText(db, "raw t", ["a", "b"], given);
      return query(db, 'select *, typeof(b) as type from "raw t"');
    });
    expect(rows).toEqual([
      { a: "1", b: "true", type: "VARCHAR" },
      { a: null, b: null, type: "VARCHAR" },
      { a: "", b: "false", type: "VARCHAR" },
    ]);
  });
});

describe("formulas in SQL", () => {
  const figures = figuresOfRows([
    figure("a.x", "3", "2.5", "3.5"),
    figure("b.over", "20", "20", null),
    figure("c.under", "20", null, "20"),
    figure("d.odd", "0.12345678901234", "0.1234564", "0.1234565"),
    figure("e.zero", "0", "-1", "1"),
  ]);
  const evaluated = (formulas: readonly (string | null)[]) =>
    withDatabase(async (db) => {
      defineFormulas(db, figures);
      const values = formulas.map((text, i) => `(${i}, ${text === null ? "null" : literal(text)})`).join(", ");
      const sql = `select e.value, e.low, e.high from (
        select i, evaluated(f) as e from (values ${values}) as t (i, f)) order by i`;
      return (await query(db, sql)).map(({ value, low, high }) => [value, low, high]);
    });

  it("come to a value and its ends, with twelve decimals; an open end is nothing", async () => {
    expect(await evaluated(["[a.x] / 3", "[b.over] - 1", "[c.under] * 2", "2 / [a.x]"])).toEqual([
      ["1.000000000000", "0.833333333333", "1.166666666667"],
      ["19.000000000000", "19.000000000000", null],
      ["40.000000000000", null, "40.000000000000"],
      ["0.666666666667", "0.571428571429", "0.800000000000"],
    ]);
  });

  it("take figures with as many decimals as the tables keep", async () => {
    expect(await evaluated(["[d.odd]"])).toEqual([["0.123457000000", "0.123456000000", "0.123457000000"]]);
    expect(figures("d.odd")).toBe(figures("d.odd"));
    expect(figures("nobody.knows")).toBeNull();
  });

  it("come to nothing of nothing, of what is not known, and over what may be zero", async () => {
    const nothing = [null, null, null];
    const formulas = [null, "[nobody.knows] + 1", "1 / [e.zero]", "[a.x]"];
    expect(await evaluated(formulas)).toEqual([
      nothing,
      nothing,
      nothing,
      ["3.000000000000", expect.anything(), expect.anything()],
    ]);
  });

  it("that are none end the statement", async () => {
    await expect(evaluated(["[a.x] +"])).rejects.toThrow(/formula/);
  });

  it("keep their rows apart, thousands of them", async () => {
    const many = Array.from({ length: 5000 }, (_, i) => (i % 3 === 0 ? null : `${i} + 1`));
    const found = await evaluated(many);
    expect(found.map(([value]) => value)).toEqual(
      many.map((text, i) => (text === null ? null : `${i + 1}.000000000000`)),
    );
  });
});
