const WRITTEN = /^'+[=+\-@\t\r＝＋－＠][\s\S]/;

/** Returns the text that a cell of a CSV file of ours stands for, as the page of downloads says how to read it. */
export function textOfCsv(cell: string): string {
  return WRITTEN.test(cell) ? cell.slice(1) : cell;
}
