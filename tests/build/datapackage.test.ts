import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, inject, it } from "vitest";
import { identifier, literal, query, withDatabase } from "../../pipelines/engine/duckdb.js";
import { sha256 } from "../../pipelines/publish/package.js";
import { root } from "../helpers/project.js";

interface Resource {
  name: string;
  path: string;
  format: string;
  bytes: number;
  hash: string;
  rows: number;
  schema: {
    fields: { name: string; type: string; description: string }[];
    primaryKey: string[];
    foreignKeys?: { fields: [string]; reference: { resource?: string; fields: [string] } }[];
  };
}

const { folder, inputHash } = inject("built");
const descriptor = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as {
  inputHash: string;
  resources: Resource[];
};
const tables = descriptor.resources.filter((resource) => resource.format === "csv");
const parquet = (name: string) => `read_parquet(${literal(join(folder, `${name}.parquet`))})`;
const countOf = (sql: string) =>
  withDatabase(async (db) => Number((await query(db, `select count(*) as rows from (${sql})`))[0]?.["rows"]));

describe("datapackage.json", () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats.default(ajv);
  const schema = JSON.parse(readFileSync(join(root, "tests/fixtures/datapackage/datapackage-2.0.json"), "utf8"));
  const validate = ajv.compile(schema);

  it("is a Frictionless Data Package 2.0", () => {
    validate(descriptor);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ["a hash without its kind", { hash: "0b1c" }],
    ["a path out of the folder", { path: "../observations.csv" }],
    ["a field type of SQL", { schema: { fields: [{ name: "value", type: "DOUBLE" }] } }],
    ["no path", { path: undefined }],
  ])("would be refused with %s", (_, change) => {
    const [first, ...others] = descriptor.resources;
    expect(
      validate(JSON.parse(JSON.stringify({ ...descriptor, resources: [{ ...first, ...change }, ...others] }))),
    ).toBe(false);
  });

  it("describes every extract, under a name of its own, and tells of which inputs it is", () => {
    const extracts = readdirSync(folder).filter(
      (name) => name !== "changes.csv" && /\.(csv|parquet|arrow)$/.test(name),
    );
    expect(descriptor.resources.map((resource) => resource.path).sort()).toEqual(extracts.sort());
    expect(new Set(descriptor.resources.map((resource) => resource.name)).size).toBe(extracts.length);
    expect(descriptor.inputHash).toBe(inputHash);
  });
});

describe.each(descriptor.resources.map((resource) => [resource.path, resource] as const))("%s", (path, resource) => {
  it("has the bytes and the hash that are told of it", () => {
    expect(statSync(join(folder, path)).size).toBe(resource.bytes);
    expect(`sha256:${sha256(readFileSync(join(folder, path)))}`).toBe(resource.hash);
  });
});

describe.each(tables.map((resource) => [resource.name, resource] as const))(
  "the table %s",
  (name, { rows, schema }) => {
    const fields = schema.fields.map((field) => field.name);

    it("has the rows and fields that are told of it, each field described", async () => {
      expect(await countOf(`select * from ${parquet(name)}`)).toBe(rows);
      const described = await withDatabase((db) => query(db, `describe select * from ${parquet(name)}`));
      expect(described.map((row) => row["column_name"])).toEqual(fields);
      const types: Record<string, string> = {
        DOUBLE: "number",
        INTEGER: "integer",
        VARCHAR: "string",
        BOOLEAN: "boolean",
        DATE: "date",
      };
      expect(described.map((row) => types[String(row["column_type"])])).toEqual(
        schema.fields.map((field) => field.type),
      );
      expect(schema.fields.filter((field) => !field.description)).toEqual([]);
    });

    it("has a primary key that no two rows share", async () => {
      const key = schema.primaryKey.map(identifier).join(", ");
      expect(await countOf(`select ${key} from ${parquet(name)} group by all`)).toBe(rows);
    });

    it("refers only to rows that there are", async () => {
      for (const { fields: own, reference } of schema.foreignKeys ?? []) {
        const target = reference.resource ?? name;
        expect(tables.map((table) => table.name)).toContain(target);
        const lost = `select 1 from ${parquet(name)} as here anti join ${parquet(target)} as there
        on here.${identifier(own[0])} = there.${identifier(reference.fields[0])}
        where here.${identifier(own[0])} is not null`;
        expect(await countOf(lost), `${own[0]} in ${target}`).toBe(0);
      }
      expect(fields).toEqual(expect.arrayContaining(schema.foreignKeys?.flatMap((key) => key.fields) ?? []));
    });
  },
);
