/**
 * Numbers inside sentences of the tables are marked, so that a page can make them links: `{{$53 m|[a] / 11}}` is a
 * number with its formula, `{{#3 pages}}` a count of rows. Here the marks are made, read and taken away. No text of a
 * source has two braces in a row (data-loaders/read/texts.ts), and no formula a brace or a bar.
 */

/** A piece of a marked text: words, a number with its formula, or a count of rows. */
export type Piece = { words: string } | { shown: string; formula: string } | { count: string };

/** Returns a number marked with its formula; one without stays as it is. */
export function marked(shown: string, formula: string | null): string {
  return formula === null ? shown : `{{${shown}|${formula}}}`;
}

/** Returns a count of rows, with or without what is counted, marked as such. */
export function markedCount(words: string): string {
  return `{{#${words}}}`;
}

/** What stands in a mark: anything but two braces in a row. */
const INSIDE = "(?:(?!\\{\\{|\\}\\})[^])*";
const MARK = new RegExp(
  `\\{\\{(?:(?<shown>${INSIDE})\\|(?<formula>[^|{}]*)|#(?<count>${INSIDE})|(?<bare>${INSIDE}))\\}\\}`,
  "gu",
);

/** Returns a marked text in its pieces. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const say = (words: string) => words !== "" && pieces.push({ words });
  let end = 0;
  for (const { index, 0: whole, groups = {} } of text.matchAll(MARK)) {
    const { count, shown = groups["bare"] ?? "", formula = "" } = groups;
    say(text.slice(end, index));
    pieces.push(count === undefined ? { shown, formula } : { count });
    end = index + whole.length;
  }
  say(text.slice(end));
  return pieces;
}

/** Returns a marked text as plain words. */
export function unmarked(text: string): string {
  return piecesOf(text)
    .map((piece) => ("words" in piece ? piece.words : "shown" in piece ? piece.shown : piece.count))
    .join("");
}
