/** Whether a file holds a page, by its name or by how it begins. */
export function isHtml(file: string, text: string): boolean {
  return /\.x?html?$/iu.test(file) || /^\s*(?:<!doctype html|<html)/iu.test(text);
}

const BLOCKS =
  "address, article, blockquote, div, dd, dt, figcaption, h1, h2, h3, h4, h5, h6, li, p, pre, section, td, th, tr";

/** Returns the text of a page as a person reads it: a line for each block, without scripts, styles and tags. */
export async function textOfHtml(html: string): Promise<string> {
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
