import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../../pipelines/engine/duckdb.js";
import type { TableSchema } from "../../../pipelines/engine/schema.js";
import { rowTypes } from "../../../pipelines/publish/row-types.js";
import { scratchFolder, write } from "../../helpers/project.js";

const column = (description: string, more: object = {}) => ({ description, optional: false, ...more });

const SCHEMAS = [
  {
    name: "towns",
    columns: {
      name: column("Its name"),
      size: column("Its size", { optional: true }),
      kind: column("What it is", { values: ["town", 'a "city"'] }),
      open: column("Whether it is open"),
    },
  },
  { name: "codes", columns: { name: column("Its name in the lists") } },
] as unknown as TableSchema[];

/** Writes the types of selects; the first is a town's. */
function typesOf(selects: Record<string, string>, rows: string): Promise<Map<string, string>> {
  const folder = scratchFolder();
  for (const [name, sql] of Object.entries(selects)) write(join(folder, "models/site", `${name}.sql`), sql);
  write(join(folder, "models/site/rows.yaml"), rows);
  return withDatabase((db) => rowTypes(db, { pipelines: folder, schemas: SCHEMAS }));
}

const fieldsOf = async (sql: string, rows: string) => {
  const text = (await typesOf({ a_town: sql }, rows)).get("src/rows/a-town.ts") ?? "";
  return text.split("\n").slice(4, -2);
};

const TOWN = "a_town: { row: Town, table: towns }\n";

describe("the types of rows", () => {
  it("are a file a select, each column with its words", async () => {
    const files = await typesOf(
      { a_town: "select 'Aava' as name, true as open", code: "select 'x' as name" },
      `${TOWN}code: { row: Code, table: codes }\n`,
    );
    expect([...files.keys()]).toEqual(["src/rows/a-town.ts", "src/rows/code.ts"]);
    expect(
      files.get("src/rows/a-town.ts"),
    ).toBe(`// Made from pipelines/models/site/a_town.sql and the schemas by npm run generate; edit those.

/** A row of a_town.json; dates are ISO text. */
export interface Town {
  /** Its name */
  name: string;
  /** Whether it is open */
  open: boolean;
}
`);
  });

  it.each([
    ["1.5::decimal(9, 2)", "number | null"],
    ["1::integer", "number | null"],
    ["1.5::double", "number | null"],
    ["date '2032-01-01'", "string | null"],
    ["'much'", "string | null"],
    ["true", "boolean | null"],
  ])("of %s are %s where it may be empty", async (value, type) => {
    expect(await fieldsOf(`select ${value} as size`, TOWN)).toEqual(["  /** Its size */", `  size: ${type};`]);
  });

  it("are all values that there may be", async () => {
    expect((await fieldsOf("select 'town' as kind", TOWN))[1]).toBe('  kind: "town" | "a \\"city\\"";');
  });

  it("of columns from elsewhere are theirs, empty where that or the other may be", async () => {
    const also = (lines: string) => `a_town:\n  row: Town\n  table: towns\n  also:\n    other: ${lines}\n`;
    const one = async (lines: string) => fieldsOf("select 'x' as other", also(lines));
    expect(await one("codes.name")).toEqual(["  /** Its name in the lists */", "  other: string;"]);
    expect((await one("{ column: codes.name, optional: true }"))[1]).toBe("  other: string | null;");
    expect((await one("{ column: codes.name }"))[1]).toBe("  other: string;");
    expect((await one("{ column: towns.size }"))[1]).toBe("  other: string | null;");
    expect(await one("{ words: In words }")).toEqual(["  /** In words */", "  other: string;"]);
    expect((await one("{ words: W, optional: true, values: [a, b] }"))[1]).toBe('  other: "a" | "b" | null;');
  });

  it("tell long words on several lines, none too long for the formatter", async () => {
    const rows = (words: string) => `a_town: { row: Town, table: towns, also: { other: { words: ${words} } } }\n`;
    const of = (words: string) => fieldsOf("select 1 as other", rows(words));
    const fits = "x".repeat(111);
    expect(await of(fits)).toEqual([`  /** ${fits} */`, "  other: number;"]);
    expect(await of(`${fits}y`)).toEqual(["  /**", `   * ${fits}y`, "   */", "  other: number;"]);
    const full = `${"x".repeat(57)} ${"y".repeat(57)}`;
    expect(await of(full)).toEqual(["  /**", `   * ${full}`, "   */", "  other: number;"]);
    expect(await of(`${full}z`)).toEqual([
      "  /**",
      `   * ${"x".repeat(57)}`,
      `   * ${"y".repeat(57)}z`,
      "   */",
      "  other: number;",
    ]);
  });
});

describe("types of rows are refused", () => {
  const FILE = "pipelines/models/site/rows.yaml";

  it.each([
    ["a select without a row", "{}\n", `${FILE}: missing: a_town has no row type`],
    [
      "a column that nothing describes",
      "a_town: { row: Town, table: codes }\n",
      `${FILE}: a_town: column size is described nowhere; say in rows.yaml where it comes from`,
    ],
    [
      "a column from a table that is none",
      "a_town: { row: Town, table: towns, also: { size: villages.size } }\n",
      `${FILE}: a_town: column size is described nowhere`,
    ],
    [
      "a column from nowhere in a table",
      "a_town: { row: Town, table: towns, also: { size: { column: codes.size, optional: true } } }\n",
      `${FILE}: a_town: column size is described nowhere`,
    ],
    [
      "a column that is told and not made",
      "a_town: { row: Town, table: towns, also: { colour: codes.name } }\n",
      `${FILE}: a_town: makes no column colour`,
    ],
  ])("for %s alone", async (_, rows, message) => {
    const types = typesOf({ a_town: "select 1 as size" }, rows);
    await expect(types).rejects.toThrow(`1 problem in the inputs; nothing was changed:\n  ${message}`);
  });

  it("for a file that is malformed, and for all that is wrong with it", async () => {
    const types = typesOf({ a_town: "select 1 as size", code: "select 1 as name" }, "a_town: { row: Town }\n");
    await expect(types).rejects.toThrow(/^3 problems[\s\S]*code has no row type\n.*rows\.yaml:1: a_town\.table: /);
  });
});
