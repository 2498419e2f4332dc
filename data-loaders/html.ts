/** Whether a file holds a page, by its name or by how it begins. */
export function isHtml(file: string, text: string): boolean {
  return /\.x?html?$/iu.test(file) || /^\s*(?:<!doctype html|<html)/iu.test(text);
}

const BLOCKS =
  "address, article, blockquote, div, dd, dt, figcaption, h1, h2, h3, h4, h5, h6, li, p, pre, section, td, th, tr";

/** How many elements of a page may lie within each other: browsers give up at a few hundred. */
const DEEPEST = 20_000;

/** Whether more elements are begun and not ended than a page has, as its tags tell without being understood. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const { 1: end } of html.matchAll(/<(\/?)[a-z]/giu)) {
    depth = Math.max(0, depth + (end ? -1 : 1));
    if (depth > DEEPEST) return true;
  }
  return false;
}

/**
 * Returns the text of a page as a person reads it: a line for each block, without scripts, styles and tags. Throws for
 * one of elements without end.
 */
export async function textOfHtml(html: string): Promise<string> {
  if (isTooDeep(html)) throw new Error(`no page: more than ${DEEPEST} elements are begun and not ended`);
  // Half a second to load, which most runs need not wait for.
  const { parseHTML } = await import("linkedom");
  const page = html.replace(/<!doctype[^<>]*>/iu, "");
  const { document } = parseHTML(/<html[\s>]/iu.test(page) ? page : `<html><body>${page}</body></html>`);
  for (const unseen of document.querySelectorAll("script, style, noscript, template, head, title")) unseen.remove();
  for (const end of document.querySelectorAll("br")) end.replaceWith("\n");
  for (const block of document.querySelectorAll(BLOCKS)) block.append("\n");
  const lines = (document.documentElement.textContent ?? "").split("\n");
  return lines
    .map((line) => line.replace(/[ \t\r]+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
