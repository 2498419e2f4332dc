import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TableSchema } from "../engine/schema.js";
import type { Column } from "./extracts.js";
import type { Partition } from "./partitions.js";
import { zipOf } from "./zip.js";

/** The title, licence and citation that every file carries. */
export const PUBLICATION = {
  name: "steppe-to-sea",
  title: "Steppe to Sea: the way south in checked figures",
  version: "0.1.0",
  licence: "CC-BY-4.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  citation: "Steppe to Sea: the way south in checked figures. Tables built from the sources named in each row.",
} as const;

/** What a file with rows says of itself. */
export function metadataOf(title: string, inputHash: string): Map<string, string> {
  return new Map([
    ["title", `${PUBLICATION.title}: ${title}`],
    ["licence", PUBLICATION.licence],
    ["citation", PUBLICATION.citation],
    ["input_hash", inputHash],
  ]);
}

const FORMATS = [
  { ending: "csv", format: "csv", mediatype: "text/csv" },
  { ending: "parquet", format: "parquet", mediatype: "application/vnd.apache.parquet" },
  { ending: "arrow", format: "arrow", mediatype: "application/vnd.apache.arrow.file" },
] as const;

/** A published table with its columns and number of rows. */
export interface PublishedTable {
  schema: TableSchema;
  columns: Column[];
  rows: number;
}

/** Writes datapackage.json (Frictionless Data Package v2): fields, units, keys, bytes, hashes and sources. */
export function writeDataPackage(
  folder: string,
  tables: readonly PublishedTable[],
  { inputHash, sources }: { inputHash: string; sources: readonly { title: string; path: string }[] },
): void {
  const resources = tables.flatMap((table) => FORMATS.map((format) => resource(folder, table, format)));
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: PUBLICATION.name,
    title: PUBLICATION.title,
    description: "Every figure with its source, its print and its interval; tables for CSV, Parquet and Arrow readers.",
    version: PUBLICATION.version,
    licenses: [{ name: PUBLICATION.licence, path: PUBLICATION.licenceUrl, title: "Creative Commons Attribution 4.0" }],
    inputHash,
    sources,
    resources,
  };
  writeFileSync(join(folder, "datapackage.json"), `${JSON.stringify(descriptor, null, 2)}\n`);
}

/** Adds a table that is published by years to datapackage.json, with the hashes that are known of its files. */
export function addPartitions(
  folder: string,
  { schema, columns }: Pick<PublishedTable, "schema" | "columns">,
  partitions: readonly Partition[],
): void {
  const path = join(folder, "datapackage.json");
  const descriptor = JSON.parse(readFileSync(path, "utf8"));
  // The year stands in the name of the folder alone.
  const inFile = tableSchema(
    schema,
    columns.filter(({ name }) => name !== "year"),
  );
  const { title, description, grain } = schema;
  descriptor.resources.push(
    ...partitions.map(({ year, path: file, rows, bytes, sha256: hash }) => ({
      name: `${schema.name}-${year}`,
      title: `${title}, ${year}`,
      ...{ description, path: file },
      format: "parquet",
      mediatype: "application/vnd.apache.parquet",
      bytes,
      hash: `sha256:${hash}`,
      rows,
      grain,
      schema: inFile,
    })),
  );
  writeFileSync(path, `${JSON.stringify(descriptor, null, 2)}\n`);
}

/** Writes steppe-to-sea.zip with every file of the folder, and SHA256SUMS with the hash of each. */
export function writeArchive(folder: string): void {
  writeSums(folder);
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  writeFileSync(join(folder, `${PUBLICATION.name}.zip`), zipOf(files));
}

/** Writes SHA256SUMS with the hash of every other file of the folder, and those that are known of files below it. */
export function writeSums(folder: string, below: readonly Partition[] = []): void {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "SHA256SUMS")
    .map(({ name }) => name);
  const lines = names.sort().map((name) => `${sha256(readFileSync(join(folder, name)))}  ${name}\n`);
  const more = below.map(({ sha256: hash, path }) => `${hash}  ${path}\n`);
  writeFileSync(join(folder, "SHA256SUMS"), [...lines, ...more].join(""));
}

/** A file of the downloads: its size, and its hash where SHA256SUMS names it. */
interface PackageFile {
  path: string;
  bytes: number;
  sha256: string | null;
}

/** Returns the files of a folder that SHA256SUMS names, and itself as the last. */
export function filesOf(folder: string): PackageFile[] {
  const sums = readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n");
  const named = sums.map((line) => line.split("  ") as [string, string]);
  return [...named, [null, "SHA256SUMS"] as const].map(([hash, path]) => ({
    path,
    bytes: statSync(join(folder, path)).size,
    sha256: hash,
  }));
}

/** Returns the SHA-256 of bytes or text, in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function resource(folder: string, { schema, columns, rows }: PublishedTable, { ending, format, mediatype }: Format) {
  const path = `${schema.name}.${ending}`;
  const bytes = readFileSync(join(folder, path));
  return {
    name: ending === "csv" ? schema.name : `${schema.name}-${ending}`,
    ...(ending === "csv" ? { type: "table" } : {}),
    title: schema.title,
    description: schema.description,
    path,
    format,
    mediatype,
    ...(ending === "csv" ? { encoding: "utf-8" } : {}),
    bytes: statSync(join(folder, path)).size,
    hash: `sha256:${sha256(bytes)}`,
    rows,
    grain: schema.grain,
    schema: tableSchema(schema, columns),
  };
}

type Format = (typeof FORMATS)[number];

function tableSchema(schema: TableSchema, columns: readonly Column[]) {
  const foreignKeys = Object.entries(schema.references).map(([fields, target]) => {
    const [resourceName = "", field = ""] = target.split(".");
    return {
      fields: [fields],
      reference: { ...(resourceName === schema.name ? {} : { resource: resourceName }), fields: [field] },
    };
  });
  return {
    fields: columns.map(({ name, type }) => ({
      name,
      type: fieldType(type),
      description: schema.columns[name]?.description,
      ...(schema.columns[name]?.unit ? { unit: schema.columns[name].unit } : {}),
      ...constraintsOf(schema.columns[name]),
    })),
    primaryKey: schema.key,
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function constraintsOf(column: TableSchema["columns"][string] | undefined) {
  if (!column) return {};
  const { optional, values } = column;
  return optional && !values
    ? {}
    : { constraints: { ...(optional ? {} : { required: true }), ...(values ? { enum: values } : {}) } };
}

function fieldType(type: string): string {
  if (type.startsWith("DECIMAL")) return "number";
  if (type.endsWith("INT")) return "integer";
  const types: Record<string, string> = { INTEGER: "integer", BOOLEAN: "boolean", DATE: "date", VARCHAR: "string" };
  const found = types[type];
  if (!found) throw new Error(`no Frictionless type for ${type}`);
  return found;
}
