/**
 * Numbers inside sentences of the tables are marked, so that a page can make them links: `{{$53 m|[a] / 11}}` is a
 * number with its formula, `{{#3 pages}}` a count of rows. Here the marks are made, read and taken away.
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

/** Returns a marked text in its pieces. */
export function piecesOf(text: string): Piece[] {
  return text.split(/(\{\{[^}]*\}\})/).flatMap((part): Piece[] => {
    const inner = /^\{\{(.*)\}\}$/.exec(part)?.[1];
    if (inner === undefined) return part === "" ? [] : [{ words: part }];
    if (inner.startsWith("#")) return [{ count: inner.slice(1) }];
    const [shown = "", formula = ""] = inner.split("|");
    return [{ shown, formula }];
  });
}

/** Returns a marked text as plain words. */
export function unmarked(text: string): string {
  return piecesOf(text)
    .map((piece) => ("words" in piece ? piece.words : "shown" in piece ? piece.shown : piece.count))
    .join("");
}
