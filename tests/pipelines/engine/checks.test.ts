import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readChecks, runChecks } from "../../../pipelines/engine/checks.js";
import { withDatabase } from "../../../pipelines/engine/duckdb.js";
import { readSchemas, type TableSchema } from "../../../pipelines/engine/schema.js";
import { scratchFolder, write } from "../../helpers/project.js";

const SCHEMA = `title: Towns
description: Invented towns.
grain: one town
key: [name, country]
references: { country: countries.code }
columns:
  name: { description: Its name }
  country: { description: Where it lies, optional: true }
  size: { description: Its size, unit: persons }
  kind: { description: What it is, optional: true, values: [town, it's] }
equations:
  - size > 0
`;

const mart = (name: string, file = `pipelines/models/marts/${name}.sql`) => ({
  name,
  layer: "marts" as const,
  file,
  sql: "",
  reads: [],
});

/** Reads a schema as the file beside a mart. */
function schemaOf(text: string): TableSchema {
  const folder = scratchFolder();
  write(join(folder, "models/marts/towns.yaml"), text);
  const [schema] = readSchemas(folder, [mart("towns")]);
  if (!schema) throw new Error("there is no schema");
  return schema;
}

/** Runs the checks of the schema, and written ones, on towns. */
function checked(rows: string, written: Record<string, string> = {}): Promise<number> {
  const folder = scratchFolder();
  for (const [name, sql] of Object.entries(written)) write(join(folder, "models/checks", `${name}.sql`), sql);
  return withDatabase(async (db) => {
    await db.run("create table countries as select 'FIN' as code");
    await db.run("create table towns (name varchar, country varchar, size integer, kind varchar)");
    await db.run(`insert into towns values ${rows}`);
    return runChecks(db, readChecks(folder, [schemaOf(SCHEMA)]));
  });
}

describe("what a schema promises of its table", () => {
  it("is checked: its key, references, filled columns, values and equations", async () => {
    expect(await checked("('Aava', 'FIN', 1, 'town'), ('Aava', null, 2, null), ('Birka', 'FIN', 3, 'it''s')")).toBe(5);
    expect(await checked("('Aava', 'FIN', 1, 'town')", { fine: "select 1 where false" })).toBe(6);
  });

  const FILE = "pipelines/models/marts/towns.yaml: towns";
  it.each([
    [
      "a key twice",
      "('Aava', 'FIN', 1, null), ('Aava', 'FIN', 2, null)",
      `${FILE}: key (name, country) is unique: 1 row\n`,
    ],
    [
      "a key of nothing twice",
      "('Aava', null, 1, null), ('Aava', null, 2, null)",
      "key (name, country) is unique: 1 row\n",
    ],
    ["a reference that leads nowhere", "('Aava', 'ITA', 1, null)", `${FILE}.country stands in countries.code: 1 row\n`],
    ["a hole", "('Aava', 'FIN', null, null)", `${FILE}: never empty: name, size: 1 row\n`],
    ["a value of none", "('Aava', 'FIN', 1, 'Town')", `${FILE}: kind is one of town, it's: 1 row\n`],
    ["an equation that does not hold", "('Aava', 'FIN', 0, null)", `${FILE}: size > 0: 1 row\n`],
  ])("is told of with file and row where there is %s", async (_, rows, message) => {
    const failing = checked(rows);
    await expect(failing).rejects.toThrow(message);
    await expect(failing).rejects.toThrow(/^1 of 5 checks failed; nothing was published:\n {2}\S/);
    await expect(failing).rejects.toThrow(/\n {4}\{".*\}$/);
  });

  it("is told of with three rows at most, and how many more there are", async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `('T${i}', 'FIN', 0, null)`).join(", ");
    const three = await checked(rows(3)).catch((error: Error) => error.message);
    expect(three).toMatch(/: 3 rows\n( {4}\{.*\}\n){2} {4}\{.*\}$/);
    const five = await checked(rows(5)).catch((error: Error) => error.message);
    expect(five).toMatch(/: 5 rows\n( {4}\{.*\}\n){3} {4}and 2 more$/);
  });

  it("is told of all at once", async () => {
    const message = await checked("('Aava', 'ITA', 0, 'village')").catch((error: Error) => error.message);
    expect(message).toMatch(/^3 of 5 checks failed/);
    expect(String(message).split("\n")).toHaveLength(7);
  });
});

describe("a schema", () => {
  it("has nothing where nothing is said", () => {
    const schema = schemaOf(
      "title: T\ndescription: D\ngrain: one\nkey: [name]\ncolumns: { name: { description: N } }\n",
    );
    expect(schema).toEqual({
      title: "T",
      description: "D",
      grain: "one",
      key: ["name"],
      references: {},
      columns: { name: { description: "N", optional: false } },
      equations: [],
      name: "towns",
      file: "pipelines/models/marts/towns.yaml",
    });
  });

  it.each([
    ["no key", SCHEMA.replace("[name, country]", "[]"), /towns\.yaml:4: key: /],
    ["a reference that names no column", SCHEMA.replace("countries.code", "countries"), /:5: references\.country: /],
    ["a reference of three parts", SCHEMA.replace("countries.code", "a.countries.code"), /:5: references\.country: /],
    ["a column without words", SCHEMA.replace("{ description: Its name }", "{}"), /:7: columns\.name\.description: /],
  ])("with %s is refused", (_, text, message) => {
    expect(() => schemaOf(text)).toThrow(/^1 problem in the inputs/);
    expect(() => schemaOf(text)).toThrow(message);
  });

  it("of a mart that is no SQL stands in its folder under its own name", () => {
    const folder = scratchFolder();
    write(join(folder, "audit/towns.yaml"), SCHEMA);
    expect(readSchemas(folder, [mart("towns", "pipelines/audit")])[0]?.file).toBe("pipelines/audit/towns.yaml");
    expect(() => readSchemas(folder, [mart("towns")])).toThrow(
      "pipelines/models/marts/towns.yaml: missing: towns needs a schema that states grain, key and columns",
    );
  });
});
