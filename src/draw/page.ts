import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { jsonLd } from "../../pipelines/site/json-ld.js";
import { here } from "../base/address.js";
import type { Child } from "../base/dom.js";
import { SITE_NAME } from "../text/en/navigation.js";
import { fillPlaces } from "./fill.js";

/** A page that is made from a template: its address without an ending, what it is called, and what fills its places. */
export interface Page {
  name: string;
  title: string;
  description: string;
  parts: Readonly<Record<string, Child>>;
  /** What the script of the page has to know, as attributes of its main part. */
  marks?: Readonly<Record<string, string>>;
  /** What the page says to machines, as an object of schema.org. */
  linked?: object;
}

/**
 * Writes a page that is made from a template, which was built for the top of the site. `draw` is called with the top
 * where the page stands, so that what it draws leads up from there.
 */
export function writePage(site: string, template: string, draw: () => Page): void {
  const page = draw();
  const html = withMarks(fillPlaces(template, page.parts), { top: here.top, ...page.marks })
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(page.title)} | ${SITE_NAME}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, (_, start: string) => start + escaped(page.description))
    .replace(/(<(?:a|link|form)[^>]* (?:href|action)=")\.\//g, (_, start: string) => start + here.top)
    .replace("</head>", () => `${page.linked ? `${jsonLd(page.linked)}\n` : ""}</head>`);
  const file = join(site, `${page.name}.html`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
}

/** Returns the HTML of a page with attributes on its main part. */
export function withMarks(html: string, marks: Readonly<Record<string, string>>): string {
  const attributes = Object.entries(marks).map(([name, value]) => ` data-${name}="${escaped(value)}"`);
  return html.replace(/<main /, () => `<main${attributes.join("")} `);
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
