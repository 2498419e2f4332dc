import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { unzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { loadAll } from "../../data-loaders/read/load.js";
import { type Cell, identifier, literal, query, withDatabase } from "../../pipelines/engine/duckdb.js";
import { readSchemas } from "../../pipelines/engine/schema.js";
import { columnsOf } from "../../pipelines/publish/extracts.js";
import { PUBLICATION, sha256 } from "../../pipelines/publish/package.js";
import { textOfCsv } from "../helpers/csv.js";
import { loaders, pipelines } from "../helpers/project.js";
import { withTables } from "../helpers/tables.js";

type Row = Record<string, Cell>;

const { folder, inputHash } = inject("built");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".parquet"))
  .map((file) => file.slice(0, -8));
const path = (file: string) => join(folder, file);
const bytes = (file: string) => new Uint8Array(readFileSync(path(file)));

/** The marts as a second run makes them in memory; decimals as text, in the order of the key. */
const marts = new Map<string, { title: string; rows: Row[]; decimals: Set<string> }>();

beforeAll(async () => {
  await withTables(await loadAll(loaders), async (db, models) => {
    for (const schema of readSchemas(
      pipelines,
      models.filter((model) => model.layer === "marts"),
    )) {
      const columns = await columnsOf(db, schema.name);
      const decimals = new Set(columns.filter(({ type }) => type.startsWith("DECIMAL")).map(({ name }) => name));
      const order = schema.key.map(identifier).join(", ");
      marts.set(schema.name, {
        title: schema.title,
        rows: await query(db, `select * from ${identifier(schema.name)} order by ${order}`),
        decimals,
      });
    }
  });
});

/** The rows of a mart as a reader of doubles should see them. */
function martOf(name: string): Row[] {
  const { rows, decimals } = marts.get(name) ?? { rows: [], decimals: new Set<string>() };
  return rows.map((row) =>
    mapCells(row, (cell, column) => (decimals.has(column) && cell !== null ? Number(cell) : cell)),
  );
}

function mapCells(row: Row, change: (cell: Cell, column: string) => Cell): Row {
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, change(cell, column)]));
}

/** A row as a JavaScript reader gives it, with its dates as text. */
function plain(row: Record<string, unknown>, dates: ReadonlySet<string> = new Set()): Row {
  return mapCells(row as Row, (cell, column) => {
    const value = cell as unknown;
    if (value instanceof Date || (dates.has(column) && typeof value === "number")) {
      return new Date(value).toISOString().slice(0, 10);
    }
    return (value as Cell) ?? null;
  });
}

describe.each(names)("%s read back", (name) => {
  it("from CSV has every row and value of the mart, digits kept", async () => {
    const read = await withDatabase((db) =>
      query(
        db,
        `select * from read_csv(${literal(path(`${name}.csv`))}, header = true, all_varchar = true,
           allow_quoted_nulls = false)`,
      ),
    );
    const { rows, decimals } = marts.get(name) ?? { rows: [], decimals: new Set<string>() };
    const asPrinted = (cell: Cell, column: string) => {
      if (cell === null || !decimals.has(column)) return cell === null ? null : String(cell);
      return String(cell).includes(".") ? String(cell).replace(/\.?0+$/, "") : cell;
    };
    const asText = (cell: Cell) => (typeof cell === "string" ? textOfCsv(cell) : cell);
    expect(read.map((row) => mapCells(row, asText))).toEqual(rows.map((row) => mapCells(row, asPrinted)));
  });

  it("from Parquet, by DuckDB, has every row and value of the mart", async () => {
    const read = await withDatabase((db) =>
      query(db, `select * from read_parquet(${literal(path(`${name}.parquet`))})`),
    );
    expect(read).toEqual(martOf(name));
  });

  it("from Parquet, by hyparquet, has every row and value of the mart", async () => {
    const file = bytes(`${name}.parquet`).slice().buffer;
    const read = await parquetReadObjects({ file });
    expect(read.map((row) => plain(row))).toEqual(martOf(name));
  });

  it("from Arrow has every row and value of the mart", () => {
    const table = tableFromIPC(bytes(`${name}.arrow`));
    const dates = new Set(
      table.schema.fields.filter((field) => String(field.type).startsWith("Date")).map((field) => field.name),
    );
    expect(table.toArray().map((row) => plain(row.toJSON(), dates))).toEqual(martOf(name));
  });

  it("tells in the file itself its title, licence, citation and inputs", () => {
    const { title } = marts.get(name) ?? {};
    const told = [
      ["title", `${PUBLICATION.title}: ${title}`],
      ["licence", PUBLICATION.licence],
      ["citation", PUBLICATION.citation],
      ["input_hash", inputHash],
    ];
    expect([...tableFromIPC(bytes(`${name}.arrow`)).schema.metadata]).toEqual(told);
    const pairs = parquetMetadata(bytes(`${name}.parquet`).slice().buffer).key_value_metadata ?? [];
    expect(pairs.map(({ key, value }) => [key, value])).toEqual(expect.arrayContaining(told));
  });
});

describe("the published folder", () => {
  const published = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    // It tells what changed since the build before, so it is no part of what a build publishes.
    .filter((name) => name !== "changes.csv");
  const sumsOf = (text: string) =>
    Object.fromEntries(
      text
        .trim()
        .split("\n")
        .map((line) => line.split("  ").toReversed()),
    );

  it("has a hash of every file in SHA256SUMS", () => {
    const others = published.filter((name) => name !== "SHA256SUMS");
    const expected = Object.fromEntries(others.map((name) => [name, sha256(bytes(name))]));
    expect(sumsOf(readFileSync(path("SHA256SUMS"), "utf8"))).toEqual(expected);
    expect(others).toEqual(
      expect.arrayContaining(names.flatMap((name) => [`${name}.csv`, `${name}.parquet`, `${name}.arrow`])),
    );
  });

  /** The workbook on the partner in the foreground, which repeats what the tables hold. */
  const isOfFocus = (name: string) => name.endsWith(".xlsx") && !name.startsWith(PUBLICATION.name);

  it("is in the archive byte for byte, with the hashes of what is in it", () => {
    const archive = unzipSync(bytes("steppe-to-sea.zip"));
    const { SHA256SUMS: sums, ...files } = archive;
    expect(Object.keys(archive).sort()).toEqual(
      published.filter((name) => !name.endsWith(".zip") && !isOfFocus(name)).sort(),
    );
    for (const [name, content] of Object.entries(files))
      expect(Buffer.from(content).equals(bytes(name)), name).toBe(true);
    const hashes = Object.entries(files).map(([name, content]) => [name, sha256(content)]);
    expect(sumsOf(new TextDecoder().decode(sums))).toEqual(Object.fromEntries(hashes));
  });
});
