import { decoded, pageAddress, publicAddress } from "../base/address.js";

/** The address of the page of an observation. */
export function figureAddress(observationId: string): string {
  return pageAddress(`figure/${encodeURIComponent(observationId)}`);
}

/** The public address of a figure; of one that has no page of its own that of its card. */
export function publicFigureAddress(id: string): string {
  return id.includes(":") ? publicFormulaAddress(`[${id}]`) : publicAddress(`figure/${id}`);
}

/** The public address of the card of a formula. */
export function publicFormulaAddress(formula: string): string {
  return `${publicAddress("figures")}#${encodeURIComponent(`=${formula}`)}`;
}

/** The address of a year in the list of events. */
export function eventYearAddress(year: string | number): string {
  return pageAddress("events", { part: `y${year}` });
}

/**
 * The address of what a formula comes to; a formula that is one figure leads to that figure. Ids with a colon are
 * numbers of the map or of imported statistics, which have no page of their own.
 */
export function traceAddress(formula: string): string {
  const alone = /^\(?\[([^\]:]+)\]\)?$/.exec(formula)?.[1];
  return alone === undefined ? pageAddress("figures", { part: `=${formula}` }) : figureAddress(alone);
}

/** Whether an address that traceAddress wrote is that of the page of a figure, and not of a card over a list. */
export function isOfFigure(address: string): boolean {
  return /(?:^|\/)figure\//.test(address.split("#")[0] ?? "");
}

/** Returns the address of a link, of a page or within a drawing; empty where it has none. */
export function addressOf(link: Element): string {
  return link.getAttribute("href") ?? link.getAttributeNS("http://www.w3.org/1999/xlink", "href") ?? "";
}

/** Returns the formula that an address of this site names, or null: what traceAddress wrote. */
export function formulaOfAddress(address: string): string | null {
  const figure = /(?:^|\/)figure\/([^/?#]+?)(?:\.html)?$/.exec(address)?.[1];
  if (figure !== undefined) return `[${decoded(figure)}]`;
  const part = decoded(/(?:^|\/)figures(?:\.html)?#(.+)$/.exec(address)?.[1] ?? "");
  return part.startsWith("=") ? part.slice(1) : null;
}
