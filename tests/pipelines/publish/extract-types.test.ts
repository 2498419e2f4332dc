import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { describe, expect, it } from "vitest";
import { literal, query, withDatabase } from "../../../pipelines/engine/duckdb.js";
import { columnsOf, writeExtracts } from "../../../pipelines/publish/extracts.js";
import { scratchFolder } from "../../helpers/project.js";

const SELECT = `select * from (values
  ('b', 1, 2.50::decimal(9, 2), 0.1::double, true, date '2032-02-29', 'x'),
  ('a', 2, null, null, null, null, null),
  ('a', 1, -10.00, -2.5, false, date '0001-01-01', '')
) as t (name, n, amount, share, sure, day, note)`;

async function written(order: readonly string[], key: readonly string[]) {
  const folder = scratchFolder();
  return withDatabase(async (db) => {
    await db.run(`create table towns as ${SELECT}`);
    const metadata = new Map([["a 'title'", 'of "towns"']]);
    const columns = await writeExtracts(db, { table: "towns", key, order, folder, metadata });
    const parquet = literal(join(folder, "towns.parquet"));
    return {
      columns,
      csv: readFileSync(join(folder, "towns.csv"), "utf8"),
      arrow: tableFromIPC(readFileSync(join(folder, "towns.arrow"))),
      rows: await query(db, `select * from read_parquet(${parquet})`),
      pairs: await query(db, `select decode(key) as k, decode(value) as v from parquet_kv_metadata(${parquet})`),
    };
  });
}

describe("extracts", () => {
  const ALL = ["n", "name", "amount", "share", "sure", "day", "note"];

  it("have the columns in the order of the schema and the rows in that of the key, all of it", async () => {
    const { csv, columns, rows, arrow } = await written(ALL, ["name", "n"]);
    expect(csv).toBe(`n,name,amount,share,sure,day,note
1,a,-10,-2.5,false,0001-01-01,""
2,a,,,,,
1,b,2.5,0.1,true,2032-02-29,x
`);
    expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "n INTEGER",
      "name VARCHAR",
      "amount DECIMAL(9,2)",
      "share DOUBLE",
      "sure BOOLEAN",
      "day DATE",
      "note VARCHAR",
    ]);
    expect(rows.map(({ name, n, amount }) => [name, n, amount])).toEqual([
      ["a", 1, -10],
      ["a", 2, null],
      ["b", 1, 2.5],
    ]);
    expect(arrow.toArray().map(({ name, n }) => [name, n])).toEqual([
      ["a", 1],
      ["a", 2],
      ["b", 1],
    ]);
    expect((await written(ALL, ["n", "name"])).csv.split("\n").map((line) => line.slice(0, 3))).toEqual([
      "n,n",
      "1,a",
      "1,b",
      "2,a",
      "",
    ]);
  });

  it("leave out what the schema does not name, and what is not made", async () => {
    const { csv, columns } = await written(["day", "lost", "name"], ["name", "n"]);
    expect(columns.map(({ name }) => name)).toEqual(["day", "name"]);
    expect(csv.split("\n")[0]).toBe("day,name");
  });

  it("are of types that say whether something may be missing: in Arrow it may anywhere", async () => {
    const { arrow } = await written(ALL, ["name", "n"]);
    expect(arrow.schema.fields.map(({ name, type, nullable }) => `${name} ${type} ${nullable}`)).toEqual([
      "n Int32 true",
      "name Utf8 true",
      "amount Float64 true",
      "share Float64 true",
      "sure Bool true",
      "day Date32<DAY> true",
      "note Utf8 true",
    ]);
    expect(arrow.toArray()[1]?.toJSON()).toEqual({
      n: 2,
      name: "a",
      amount: null,
      share: null,
      sure: null,
      day: null,
      note: null,
    });
    expect(arrow.numRows).toBe(3);
    expect(arrow.nullCount).toBe(0);
  });

  it("carry words about themselves, whatever is in them", async () => {
    const { arrow, pairs } = await written(ALL, ["name", "n"]);
    expect([...arrow.schema.metadata]).toEqual([["a 'title'", 'of "towns"']]);
    expect(pairs).toContainEqual({ k: "a 'title'", v: 'of "towns"' });
  });

  it("know the columns of a table whose name is no plain word", async () => {
    const columns = await withDatabase(async (db) => {
      await db.run('create table "odd table" as select 1 as a');
      return columnsOf(db, "odd table");
    });
    expect(columns).toEqual([{ name: "a", type: "INTEGER" }]);
  });
});
