import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { describe, expect, it } from "vitest";
import { literal, query, withDatabase } from "../../../pipelines/engine/duckdb.js";
import { writeExtracts } from "../../../pipelines/publish/extracts.js";
import { scratchFolder } from "../../helpers/project.js";

const COLUMNS = `id integer, amount decimal(24, 6), note varchar, day date, sure boolean`;

/** Writes an invented table as extracts and reads each of them back. */
async function throughFiles(values: string) {
  const folder = scratchFolder();
  const file = (ending: string) => literal(join(folder, `odd.${ending}`));
  return withDatabase(async (db) => {
    await db.run(`create table odd (${COLUMNS})`);
    if (values) await db.run(`insert into odd values ${values}`);
    await writeExtracts(db, {
      table: "odd",
      key: ["id"],
      order: ["id", "amount", "note", "day", "sure"],
      folder,
      metadata: new Map([["title", 'It\'s "odd"']]),
    });
    const csv = await query(
      db,
      `select * from read_csv(${file("csv")}, all_varchar = true, header = true, allow_quoted_nulls = false)`,
    );
    const parquet = await query(db, `select * from read_parquet(${file("parquet")})`);
    const arrow = tableFromIPC(readFileSync(join(folder, "odd.arrow")));
    return { csv, parquet, arrow, text: readFileSync(join(folder, "odd.csv"), "utf8") };
  });
}

describe("writeExtracts", () => {
  it("writes a table without rows that every reader opens", async () => {
    const { csv, parquet, arrow, text } = await throughFiles("");
    expect(text.trim()).toBe("id,amount,note,day,sure");
    expect([csv, parquet, arrow.toArray()]).toEqual([[], [], []]);
    expect(arrow.schema.fields.map((field) => `${field.name} ${field.type}`)).toEqual([
      "id Int32",
      "amount Float64",
      "note Utf8",
      "day Date32<DAY>",
      "sure Bool",
    ]);
  });

  it("keeps text with quotes, commas, line ends, other scripts and nothing in it", async () => {
    const notes = ['say "so"', "a, b", "two\nlines", "Қазақстан → افغانستان", "", "  spaced  ", "null", "NA", "None"];
    const values = notes.map((note, i) => `(${i}, null, ${literal(note)}, null, null)`).join(", ");
    const { csv, parquet, arrow } = await throughFiles(values);
    expect(csv.map((row) => row["note"])).toEqual(notes);
    expect(parquet.map((row) => row["note"])).toEqual(notes);
    expect(arrow.toArray().map((row) => row.note)).toEqual(notes);
  });

  it("tells an empty text from none", async () => {
    const { csv, arrow } = await throughFiles("(1, null, null, null, null), (2, null, '', null, null)");
    expect(csv.map((row) => row["note"])).toEqual([null, ""]);
    expect(arrow.toArray().map((row) => row.note)).toEqual([null, ""]);
  });

  it("keeps the digits of amounts in CSV, without zeros behind", async () => {
    const amounts = ["0", "-0.5", "1000000000000", "100", "653.5", "0.000001", "123456789012.345678"];
    const { csv, parquet, arrow } = await throughFiles(
      amounts.map((n, i) => `(${i}, ${n}, null, null, null)`).join(", "),
    );
    expect(csv.map((row) => row["amount"])).toEqual(amounts);
    expect(parquet.map((row) => row["amount"])).toEqual(amounts.map(Number));
    expect(arrow.toArray().map((row) => row.amount)).toEqual(amounts.map(Number));
  });

  it("keeps days, before 1970 too, truths, and the order of the key", async () => {
    const { csv, parquet, arrow } = await throughFiles(
      "(2, null, null, '1969-12-31', true), (1, null, null, '2024-02-29', false)",
    );
    const expected = [
      ["2024-02-29", false],
      ["1969-12-31", true],
    ];
    expect(csv.map((row) => [row["day"], row["sure"] === "true"])).toEqual(expected);
    expect(parquet.map((row) => [row["day"], row["sure"]])).toEqual(expected);
    expect(arrow.toArray().map((row) => [new Date(row.day).toISOString().slice(0, 10), row.sure])).toEqual(expected);
    expect(arrow.schema.metadata.get("title")).toBe('It\'s "odd"');
  });

  it("refuses a type that Arrow readers would read wrongly, naming the column", async () => {
    const folder = scratchFolder();
    const work = withDatabase(async (db) => {
      await db.run("create table huge as select sum(1) as total");
      return writeExtracts(db, {
        table: "huge",
        key: ["total"],
        order: ["total"],
        folder,
        metadata: new Map([["title", "Huge"]]),
      });
    });
    await expect(work).rejects.toThrow(/column total: no Arrow type for HUGEINT/);
  });
});
