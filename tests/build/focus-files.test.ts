import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse, csvParseRows } from "d3-dsv";
import { unzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { expect, inject, it } from "vitest";
import { dayWords } from "../../pipelines/text/en/values.js";
import type { Publication } from "../../src/tables/download-list.js";
import { textOfCsv } from "../helpers/csv.js";
import { type SheetCell, sheetsOf } from "./sheets.js";

const { folder } = inject("built");
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const page = (name: string) => JSON.parse(read(`pages/${name}.json`));
const publication: Publication = page("publication");
const [{ partner }]: [{ partner: string }] = page("focus");
const { focus } = publication;
if (!focus) throw new Error("no partner is in the foreground");
const sheets = sheetsOf(join(folder, focus.workbook));
const archive = unzipSync(readFileSync(join(folder, focus.archive)));

/** Which rows of a table concern the partner, and the sheet that has them. */
const lines = csvParse(read("routes.csv")).filter(({ countries = "" }) => countries.split(" ").includes(partner));
const names = new Set(lines.map(({ route_id }) => route_id));
const isOf = (row: Record<string, string>) => [row["reporter"], row["partner"]].includes(partner);
const SHEETS: readonly [sheet: string, table: string, keep: (row: Record<string, string>) => boolean][] = [
  ["figures", "observations", (row) => isOf(row) || names.has(row["route_id"] ?? "")],
  ["years", "trade_annual", isOf],
  ["parts_of_years", "trade_periods", isOf],
  ["lines", "routes", (row) => names.has(row["route_id"] ?? "")],
  ["lengths", "route_lengths", (row) => names.has(row["route_id"] ?? "")],
  ["events", "events", () => true],
];

/** A cell as a table of CSV has it. */
function asCsv(cell: SheetCell | undefined, isDay: boolean): string {
  if (cell === null || cell === undefined) return "";
  if (isDay && typeof cell === "number") return new Date((cell - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return String(cell);
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const same = (a: string, b: string) => a === b || (a !== "" && b !== "" && Number(a) === Number(b));

it.each(SHEETS)("the sheet %s has every row of %s that concerns the partner, cell for cell", (sheet, table, keep) => {
  const [head = [], ...rows] = sheets.get(sheet) ?? [];
  const parsed = csvParse(read(`${table}.csv`));
  const kept = parsed.filter((row) => keep(row));
  expect(rows.length).toBe(kept.length);
  expect(kept.length).toBeGreaterThan(5);
  const textIn = (row: Record<string, string>) => parsed.columns.map((column) => textOfCsv(row[column] ?? ""));
  const wanted = new Map(kept.map((row) => [JSON.stringify(textIn(row).map(plain)), row]));
  const places = parsed.columns.map((column) => head.indexOf(column));
  expect(places).not.toContain(-1);
  const days = parsed.columns.map((column) => kept.some((row) => DAY.test(row[column] ?? "")));
  for (const row of rows) {
    const cells = places.map((place, i) => plain(asCsv(row[place], days[i] ?? false)));
    expect(wanted.delete(JSON.stringify(cells)), `${sheet}: ${cells.join("|")}`).toBe(true);
  }
  expect(wanted.size).toBe(0);
});

/** A value of Parquet as a table of CSV has it. */
function asText(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? "");
}

/** A number in one way of writing, anything else as it is. */
function plain(text: string): string {
  return text !== "" && Number.isFinite(Number(text)) ? String(Number(text)) : text.toLowerCase();
}

it("goods are the figures of single goods, and contradictions and sources those that figures name", () => {
  const column = (sheet: string, name: string) => {
    const [head = [], ...rows] = sheets.get(sheet) ?? [];
    return rows.map((row) => row[head.indexOf(name)]);
  };
  const figures = new Set(column("figures", "observation_id"));
  for (const id of column("goods", "observation_id")) expect(figures.has(id)).toBe(true);
  const [left, right] = ["left_id", "right_id"].map((name) => column("contradictions", name)) as [string[], string[]];
  expect(left.length).toBeGreaterThan(5);
  expect(left.every((id, i) => figures.has(id) || figures.has(right[i] ?? ""))).toBe(true);
  const used = new Set([...column("figures", "source_id"), ...column("events", "source_id")]);
  expect(new Set(column("sources", "source_id"))).toEqual(used);
});

it("the first sheet says what is in it, units, licence, date and how to cite", () => {
  const text = (sheets.get("about") ?? []).flat().join("\n");
  const { licence, licenceUrl, citation, inputHash, date } = publication;
  for (const part of [focus.partner, licence, licenceUrl, citation, inputHash.slice(0, 12), "US dollars"])
    expect(text).toContain(part);
  expect(text).toContain(date === null ? "newer than the last dated edition" : dayWords(date));
  const held = [...sheets.keys()].filter((name) => !["about", "columns"].includes(name));
  for (const name of held) expect(text).toContain(`${name}\n${(sheets.get(name)?.length ?? 0) - 1}`);
});

it("every column of every sheet is described", () => {
  const [, ...rows] = sheets.get("columns") ?? [];
  const described = rows.map(([sheet, column, , meaning]) => (meaning ? `${sheet} ${column}` : ""));
  for (const [name, [head = []]] of sheets) {
    if (!["about", "columns"].includes(name))
      expect(described).toEqual(expect.arrayContaining(head.map((column) => `${name} ${column}`)));
  }
});

it("the archive holds the same rows as CSV and Parquet, and is not within the archive of all tables", async () => {
  for (const [name, rows] of sheets) {
    if (["about", "columns"].includes(name)) continue;
    const csv = csvParseRows(new TextDecoder().decode(archive[`${name}.csv`]));
    const days = (rows[0] ?? []).map((_, i) => csv.some((row) => DAY.test(row[i] ?? "")));
    expect(csv.length, name).toBe(rows.length);
    const file = archive[`${name}.parquet`]?.slice().buffer ?? new ArrayBuffer(0);
    const { schema, num_rows } = parquetMetadata(file);
    expect([Number(num_rows) + 1, schema.slice(1).map((column) => column.name)]).toEqual([rows.length, rows[0]]);
    const records = await parquetReadObjects({ file });
    for (const [i, record] of records.entries()) {
      for (const [j, [, cell]] of Object.entries(record).entries()) {
        expect(same(asText(cell), textOfCsv(csv[i + 1]?.[j] ?? "")), `${name} ${i} ${j}`).toBe(true);
      }
    }
    for (const [i, row] of csv.entries()) {
      for (const [j, cell] of row.entries()) {
        const shown = asCsv(rows[i]?.[j], days[j] ?? false);
        expect(same(textOfCsv(cell), shown), `${name} ${i} ${j}: ${cell} | ${shown}`).toBe(true);
      }
    }
  }
  const all = Object.keys(unzipSync(readFileSync(join(folder, publication.archive))));
  expect(all).toContain("observations.csv");
  expect(all.filter((name) => name === focus.workbook || name === focus.archive)).toEqual([]);
});
