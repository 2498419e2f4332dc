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
  const sheets: Sheet<never>[] = [contents(tables)];
  for (const table of tables) {
    const { columns, schema } = table;
    const rows = await rowsOf(db, { table: schema.name, key: schema.key, columns });
    const data = [columns.map(({ name }) => text(name, HEAD)), ...rows.map((row) => row.map(cellOf))];
    sheets.push({ sheet: schema.name, data, stickyRowsCount: 1, dateFormat: DAY, columns: widthsOf(data) });
  }
  const file = join(folder, WORKBOOK);
  await writeExcelFile(sheets).toFile(file);
  writeFileSync(file, zipOf(unzipSync(readFileSync(file))));
}

function contents(tables: readonly PublishedTable[]): Sheet<never> {
  const { title, version, licence, licenceUrl, citation } = PUBLICATION;
  const data = [
    [text(title, HEAD)],
    [text(`Version ${version}. Licence: ${licence}, ${licenceUrl}`)],
    [text(citation)],
    [],
    [text("sheet", HEAD), text("rows", HEAD), text("each row is", HEAD), text("what it holds", HEAD)],
    ...tables.map(({ schema, rows }) => [text(schema.name), rows, text(schema.grain), text(schema.description)]),
  ];
  return { sheet: "contents", data, columns: [{ width: 24 }, { width: 8 }, { width: 40 }, { width: 80 }] };
}

function text(value: string, look: typeof HEAD | Record<string, never> = {}): Cell {
  return { value, type: String, ...look };
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
