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
  return visible(text.replace(/\s*\n\s*/g, " "));
}
