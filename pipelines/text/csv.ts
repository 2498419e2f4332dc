/**
 * What a cell of a CSV file begins with that spreadsheets run as a formula, apostrophes before it left aside: = + - @,
 * the same in full width, a tab or a carriage return, and something behind it. DuckDB and JavaScript read it alike.
 */
export const FORMULA = "^'*[=+\\-@\\t\\r＝＋－＠][\\s\\S]";

const formula = new RegExp(FORMULA);

/**
 * Returns a text as a cell of a CSV file holds it: with an apostrophe before what a spreadsheet would run, which then
 * shows it as text. Cells that begin with apostrophes and such a sign get one more, so that the first can be taken off.
 */
export function csvText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
