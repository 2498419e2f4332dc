import { csvParseRows } from "d3-dsv";

/** A line of a table with its cells by the names of their columns, all as they are written. */
export interface CsvRow {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** What is wrong with a line of a snapshot. */
export interface LineProblem {
  line: number;
  message: string;
}

/** A table of values separated by commas. */
export interface CsvTable {
  columns: readonly string[];
  rows: readonly CsvRow[];
}

/**
 * Reads the text of a CSV file: a header that names each column once, then lines of as many cells, none of them blank
 * or with blanks around a cell. Lines that are otherwise are added to the problems and left out.
 */
export function readCsv(text: string, problems: LineProblem[]): CsvTable {
  const [header = "", ...lines] = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const columns = cellsOf(header, 1, problems) ?? [];
  const twice = columns.find((name, i) => columns.indexOf(name) !== i);
  if (columns.includes("")) problems.push({ line: 1, message: "a column has no name: name each" });
  else if (twice !== undefined) problems.push({ line: 1, message: `two columns are named "${twice}"; keep one` });
  const rows = lines.flatMap((written, i): CsvRow[] => {
    const line = i + 2;
    const cells = cellsOf(written, line, problems);
    if (cells === null) return [];
    if (cells.length === columns.length) {
      return [{ line, cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) }];
    }
    const message =
      `has ${cells.length} cells where the header names ${columns.length} columns: ` +
      "is it cut short, or a number written with a comma?";
    problems.push({ line, message });
    return [];
  });
  return { columns, rows };
}

function cellsOf(written: string, line: number, problems: LineProblem[]): string[] | null {
  const refuse = (message: string) => {
    problems.push({ line, message });
    return null;
  };
  if (written.trim() === "") return refuse(line === 1 ? "has no header" : "is blank: remove it");
  if ((written.split('"').length - 1) % 2 === 1) return refuse('has a quotation mark (") that is never closed');
  const cells = csvParseRows(written)[0] ?? [];
  const padded = cells.find((cell) => cell !== cell.trim());
  return padded === undefined ? cells : refuse(`has blanks around "${padded.trim()}": remove them`);
}

/** Digits with at most one point, and perhaps the "e" of an estimate. */
const PLAIN = /^\d+(\.\d+)?( e)?$/;

/** More digits than these are what a computer leaves of a sum, and no figure that anybody published. */
const MOST_DIGITS = 14;

/** Returns why a cell is no plain number as tables hold them; null where it is one. */
export function cellTrouble(cell: string): string | null {
  if (/^-\d/.test(cell)) return `“${cell}” is below zero, which no trade is: look again at the source`;
  if (!PLAIN.test(cell)) {
    return `“${cell}” is no plain number: write digits and a point, as 1234.5, without signs, words or thousands`;
  }
  const digits = cell.replace(/^[0.]+|\D/g, "").length;
  if (digits <= MOST_DIGITS) return null;
  return `“${cell}” has ${digits} digits, as computers leave them of sums: say what is meant in corrections.yaml`;
}
