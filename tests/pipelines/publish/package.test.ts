import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { TableSchema } from "../../../pipelines/engine/schema.js";
import {
  filesOf,
  PUBLICATION,
  sha256,
  writeArchive,
  writeDataPackage,
  writeSums,
} from "../../../pipelines/publish/package.js";
import { scratchFolder } from "../../helpers/project.js";

const SCHEMA: TableSchema = {
  name: "towns",
  file: "towns.yaml",
  title: "Towns",
  description: "Invented towns",
  grain: "one town",
  key: ["name"],
  references: { country: "countries.code", near: "towns.name" },
  columns: {
    name: { description: "Its name", optional: false },
    size: { description: "Its size", optional: true, unit: "persons" },
    kind: { description: "What it is", optional: true, values: ["town"] },
    state: { description: "Whether it stands", optional: false, values: ["yes", "no"] },
  },
  equations: [],
};

const TYPES = {
  name: "VARCHAR",
  size: "DECIMAL(24,6)",
  kind: "VARCHAR",
  state: "BOOLEAN",
  day: "DATE",
  count: "INTEGER",
};

function described(schema: TableSchema, types: Record<string, string>) {
  const folder = scratchFolder();
  for (const ending of ["csv", "parquet", "arrow"]) writeFileSync(join(folder, `${schema.name}.${ending}`), ending);
  const columns = Object.entries(types).map(([name, type]) => ({ name, type }));
  writeDataPackage(folder, [{ schema, columns, rows: 2 }], { inputHash: "abc", sources: [{ title: "T", path: "p" }] });
  return JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
}

describe("the description of the package", () => {
  it("has a resource a file: bytes, hash, rows and what it is", () => {
    const { resources, inputHash, sources, name } = described(SCHEMA, TYPES);
    expect({ inputHash, sources, name }).toEqual({
      inputHash: "abc",
      sources: [{ title: "T", path: "p" }],
      name: PUBLICATION.name,
    });
    const told = resources.map(({ schema: _, ...rest }: Record<string, unknown>) => rest);
    const all = { title: "Towns", description: "Invented towns", rows: 2, grain: "one town" };
    const file = (ending: string) => ({
      path: `towns.${ending}`,
      format: ending,
      bytes: ending.length,
      hash: `sha256:${sha256(ending)}`,
      ...all,
    });
    expect(told).toEqual([
      { name: "towns", type: "table", mediatype: "text/csv", encoding: "utf-8", ...file("csv") },
      { name: "towns-parquet", mediatype: "application/vnd.apache.parquet", ...file("parquet") },
      { name: "towns-arrow", mediatype: "application/vnd.apache.arrow.file", ...file("arrow") },
    ]);
  });

  it("has the fields with types, units, and what must stand in them", () => {
    const { fields, primaryKey, foreignKeys } = described(SCHEMA, TYPES).resources[0].schema;
    expect(fields).toEqual([
      { name: "name", type: "string", description: "Its name", constraints: { required: true } },
      { name: "size", type: "number", description: "Its size", unit: "persons" },
      { name: "kind", type: "string", description: "What it is", constraints: { enum: ["town"] } },
      {
        name: "state",
        type: "boolean",
        description: "Whether it stands",
        constraints: { required: true, enum: ["yes", "no"] },
      },
      { name: "day", type: "date" },
      { name: "count", type: "integer" },
    ]);
    expect(primaryKey).toEqual(["name"]);
    expect(foreignKeys).toEqual([
      { fields: ["country"], reference: { resource: "countries", fields: ["code"] } },
      { fields: ["near"], reference: { fields: ["name"] } },
    ]);
  });

  it("has no foreign keys where a table has none, and no type that its readers do not know", () => {
    expect(described({ ...SCHEMA, references: {} }, TYPES).resources[0].schema).not.toHaveProperty("foreignKeys");
    expect(() => described(SCHEMA, { name: "BLOB" })).toThrow("no Frictionless type for BLOB");
  });
});

describe("the archive", () => {
  it("holds every file with its hash, the same bytes each time, and is listed with them", () => {
    const archived = () => {
      const folder = scratchFolder();
      for (const name of ["b.csv", "a.csv"]) writeFileSync(join(folder, name), name.repeat(9));
      writeArchive(folder);
      writeSums(folder);
      return folder;
    };
    const folder = archived();
    const zip = readFileSync(join(folder, "steppe-to-sea.zip"));
    expect(readFileSync(join(archived(), "steppe-to-sea.zip")).equals(zip)).toBe(true);
    expect(Object.keys(unzipSync(zip))).toEqual(["SHA256SUMS", "a.csv", "b.csv"]);
    const line = (name: string) => `${sha256(readFileSync(join(folder, name)))}  ${name}\n`;
    expect(readFileSync(join(folder, "SHA256SUMS"), "utf8")).toBe(
      ["a.csv", "b.csv", "steppe-to-sea.zip"].map(line).join(""),
    );
    expect(readdirSync(folder)).toHaveLength(4);
    expect(filesOf(folder)).toEqual([
      { path: "a.csv", bytes: 45, sha256: sha256("a.csv".repeat(9)) },
      { path: "b.csv", bytes: 45, sha256: sha256("b.csv".repeat(9)) },
      { path: "steppe-to-sea.zip", bytes: zip.length, sha256: sha256(zip) },
      { path: "SHA256SUMS", bytes: expect.any(Number), sha256: null },
    ]);
  });
});
