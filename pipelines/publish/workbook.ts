import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { unzipSync } from "fflate";
import writeExcelFile, { type Cell, type Sheet } from "write-excel-file/node";
import { rowsOf } from "./extracts.js";
import { PUBLICATION, type PublishedTable } from "./package.js";
import { zipOf } from "./zip.js";

/** The name of the workbook in the folder of downloads. */
export const WORKBOOK = `${PUBLICATION.name}.xlsx`;

const HEAD = { fontWeight: "bold" } as const;
const WRAPPED = { wrap: true, alignVertical: "top" } as const;
/** The height of a line of text in points. */
const LINE = 16;
const DAY = "yyyy-mm-dd";
/** Columns are as wide as their names and short cells; long notes go on beyond. */
const WIDTHS = { least: 8, most: 40 };

/**
 * Writes all tables as one workbook: a sheet a table with the names of its columns in the first row, numbers as
 * numbers, dates as dates, and text as text, also where it looks like one of them; a sheet before them says what they
 * are.
 */
export async function writeWorkbook(
  db: DuckDBConnection,
  folder: string,
  tables: readonly PublishedTable[],
): Promise<void> {
  const sheets = [contents(tables)];
  for (const { columns, schema } of tables) {
    const rows = await rowsOf(db, { table: schema.name, key: schema.key, columns });
    sheets.push(
      tableSheet(
        schema.name,
        columns.map(({ name }) => name),
        rows,
      ),
    );
  }
  await writeBook(join(folder, WORKBOOK), sheets);
}

/** Writes sheets as a workbook, the same bytes for the same sheets. */
export async function writeBook(file: string, sheets: Sheet<never>[]): Promise<void> {
  await writeExcelFile(sheets).toFile(file);
  writeFileSync(file, zipOf(unzipSync(readFileSync(file))));
}

/** Returns a sheet of rows below the names of their columns. */
export function tableSheet(
  sheet: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Sheet<never> {
  const data = [columns.map((name) => text(name, HEAD)), ...rows.map((row) => row.map(cellOf))];
  return { sheet, data, stickyRowsCount: 1, dateFormat: DAY, columns: widthsOf(data) };
}

/** Returns a sheet to be read: lines, the first of them a heading, and a table below them. */
export function readSheet(
  sheet: string,
  { lines, head, rows }: { lines: readonly string[]; head: readonly string[]; rows: readonly unknown[][] },
  widths: readonly number[],
): Sheet<never> {
  const room = widths.reduce((sum, width) => sum + width, 0);
  const across = { ...WRAPPED, columnSpan: head.length };
  // A spreadsheet does not make room for lines of merged cells by itself.
  const tall = (line: string) => ({ height: LINE * Math.ceil(line.length / room) });
  const said = lines.map((line, i) => [text(line, { ...across, ...tall(line), ...(i === 0 ? HEAD : {}) })]);
  const data = [...said, [], head.map((name) => text(name, HEAD)), ...rows.map((row) => row.map(cellOf))];
  return { sheet, data, columns: widths.map((width) => ({ width })) };
}

function contents(tables: readonly PublishedTable[]): Sheet<never> {
  const { title, version, licence, licenceUrl, citation } = PUBLICATION;
  const lines = [title, `Version ${version}. Licence: ${licence}, ${licenceUrl}`, citation];
  const head = ["sheet", "rows", "each row is", "what it holds"];
  const rows = tables.map(({ schema, rows: count }) => [schema.name, count, schema.grain, schema.description]);
  return readSheet("contents", { lines, head, rows }, [24, 8, 40, 80]);
}

/** What programs read as a letter by its number (ECMA-376, part 1, 22.9.2.19), unless its first sign is written so. */
const ESCAPE = /_(?=x[\dA-Fa-f]{4}_)/g;

type Look = Partial<typeof HEAD & typeof WRAPPED & { columnSpan: number; height: number }>;

function text(value: string, look: Look = {}): Cell {
  return { value: value.replace(ESCAPE, "_x005F$&"), type: String, ...look };
}

/** A value of a table as a cell; an empty one where there is none. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return text(value);
  if (typeof value === "number" || typeof value === "boolean" || value instanceof Date) return value;
  throw new Error(`no cell of a workbook holds ${typeof value}`);
}

function widthsOf(data: readonly (readonly Cell[])[]): { width: number }[] {
  const length = (cell: Cell | undefined) =>
    typeof cell === "object" && cell !== null && "value" in cell ? String(cell.value).length : 10;
  return (data[0] ?? []).map((_, i) => {
    const longest = Math.max(...data.slice(0, 200).map((row) => length(row[i])));
    return { width: Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 2)) };
  });
}
