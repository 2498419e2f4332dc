/** What holds the words of one sentence or more, or of one cell. */
const BLOCKS =
  "h1, h2, h3, h4, p, li, dt, dd, th, td, caption, summary, label, legend, option, figcaption, text, tspan, title";

/** Words of others, and of machines. */
const NOT_OURS = "q, cite, code, pre, style, [lang]";

/** What no sentence of ours may have, and how it is called. */
const FAULTS: readonly (readonly [string, RegExp])[] = [
  ["a hole", /\bundefined\b|\bNaN\b|\bnull\b|\[object|\(\)|“”/],
  ["a space too many", /\S[ \u00a0]{2,}\S/],
  ["a space before a stop", /\S [.,;:!?](?= |$)/],
  ["two stops", /[,;:]\s*[,;:]|\.\.(?!\.)/],
  ["a word twice", /\b(?!had had|that that)(\p{L}{2,}) \1\b/u],
  [
    "a plural of one",
    /(?<![\d.,–$] ?)\b1 (?!times\b|lies\b|is\b|has\b|holds\b|was\b|does\b|states\b)\p{Ll}+(?<!s)s\b/u,
  ],
  ["a singular of many", /\b(?:[2-9]|\d\d+) (?:year|figure|source|month|partner|line|report|contradiction|row|way)\b/],
  ["a word of the workshop", /\b(?:prints?|printed|stated|spans?|held against|things?|told)\b/i],
];

/** A fault of a sentence. */
export interface Fault {
  what: string;
  words: string;
}

/** Returns the sentences and cells of a page, each once, with the words of others left out. */
export function sentencesIn(all: Element): string[] {
  const copy = all.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll(NOT_OURS)) other.replaceWith("…");
  const texts = [...copy.querySelectorAll(BLOCKS)].flatMap((block) => {
    for (const inner of block.querySelectorAll(BLOCKS)) inner.replaceWith(" ");
    return block.textContent?.trim() || [];
  });
  return [...new Set(texts)];
}

/** Returns what is wrong with a sentence. */
export function faultsOf(words: string): Fault[] {
  return FAULTS.flatMap(([what, pattern]) => (pattern.test(words) ? { what, words } : []));
}
