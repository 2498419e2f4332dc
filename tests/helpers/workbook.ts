import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { parseHTML } from "linkedom";

/** A cell as the file has it: a text, a number, whether something is true, or nothing. */
export type SheetCell = string | number | boolean | null;

/** Returns the rows of each sheet of a workbook, by the names of the sheets. */
export function sheetsOf(file: string): Map<string, SheetCell[][]> {
  const parts = unzipSync(readFileSync(file));
  const xml = (name: string) => parseHTML(new TextDecoder().decode(parts[`xl/${name}`])).document;
  const texts = [...xml("sharedStrings.xml").querySelectorAll("si")].map(({ textContent }) => textContent ?? "");
  const names = [...xml("workbook.xml").querySelectorAll("sheet")].map((sheet) => sheet.getAttribute("name") ?? "");
  return new Map(
    names.map((name, i) => {
      const rows = [...xml(`worksheets/sheet${i + 1}.xml`).querySelectorAll("row")];
      return [name, rows.map((row) => [...row.querySelectorAll("c")].map((cell) => valueOf(cell, texts)))];
    }),
  );
}

function valueOf(cell: Element, texts: readonly string[]): SheetCell {
  const value = cell.querySelector("v")?.textContent;
  if (value === undefined || value === null) return null;
  if (cell.getAttribute("t") === "s") return texts[Number(value)] ?? "";
  return cell.getAttribute("t") === "b" ? value === "1" : Number(value);
}
