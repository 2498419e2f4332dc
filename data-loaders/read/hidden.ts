/**
 * What cannot be seen, steers a terminal, or turns the direction in which letters run; the joiners of Persian words and
 * the ends of lines may stand.
 */
export const HIDDEN = /(?!\u200c|\u200d|\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

const EVERY = new RegExp(HIDDEN, "gu");

/** Returns a text with what hides in it written out as JSON escapes it: \u001b for what begins a terminal's command. */
export function visible(text: string): string {
  return text.replace(EVERY, (hidden) =>
    [...Array(hidden.length).keys()].map((i) => `\\u${hidden.charCodeAt(i).toString(16).padStart(4, "0")}`).join(""),
  );
}

/** Returns a text on one line, with what hides in it written out: what sources say, as a terminal may show it. */
export function oneLine(text: string): string {
  const lines = text.split("\n");
  if (lines.length === 1) return visible(text);
  // Not trimmed by a pattern: one that looks for blanks before the end of a line looks again from each of them.
  return visible(lines.map((line, i) => (i === 0 ? line.trimEnd() : line.trim())).join(" "));
}
