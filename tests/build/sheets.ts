import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { parseHTML } from "linkedom";

/** A cell as the file has it: a text, a number, whether something is true, or nothing. */
export type SheetCell = string | number | boolean | null;

/** Returns the rows of each sheet of a workbook, by the names of the sheets. */
export function sheetsOf(file: string | Uint8Array): Map<string, SheetCell[][]> {
  const parts = unzipSync(typeof file === "string" ? readFileSync(file) : file);
  const xml = (name: string) => parseHTML(new TextDecoder().decode(parts[`xl/${name}`])).document;
  const texts = [...xml("sharedStrings.xml").querySelectorAll("si")].map(({ textContent }) => plain(textContent ?? ""));
  const names = [...xml("workbook.xml").querySelectorAll("sheet")].map((sheet) => sheet.getAttribute("name") ?? "");
  return new Map(
    names.map((name, i) => {
      const rows = [...xml(`worksheets/sheet${i + 1}.xml`).querySelectorAll("row")];
      return [name, rows.map((row) => cellsOf(row, texts))];
    }),
  );
}

/** A text in which letters may stand by their numbers, as Excel reads it: "_x0041_" is an A. */
function plain(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, number: string) => String.fromCharCode(Number.parseInt(number, 16)));
}

/** The cells of a row in their places: a file leaves empty ones out. */
function cellsOf(row: Element, texts: readonly string[]): SheetCell[] {
  const cells: SheetCell[] = [];
  for (const cell of row.querySelectorAll("c")) {
    const place = placeOf(cell.getAttribute("r") ?? "");
    while (cells.length < place) cells.push(null);
    cells.push(contentOf(cell, texts));
  }
  return cells;
}

/** The place of a column: 0 for "A7", 26 for "AA7". */
function placeOf(name: string): number {
  const letters = name.replace(/\d/g, "");
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function contentOf(cell: Element, texts: readonly string[]): SheetCell {
  const value = cell.querySelector("v")?.textContent ?? null;
  if (value === null) return null;
  if (cell.getAttribute("t") === "s") return texts[Number(value)] ?? "";
  return cell.getAttribute("t") === "b" ? value === "1" : Number(value);
}
