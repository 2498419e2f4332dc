import { figuresOf, sumOf } from "../../pipelines/formula/parse.js";
import { fixed } from "../../pipelines/text/en/values.js";
import { pageAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";

/** The address of the page of an observation. */
export function figureAddress(observationId: string): string {
  return pageAddress(`figure/${encodeURIComponent(observationId)}`);
}

/**
 * The address of what a formula comes to; a formula that is one figure leads to that figure. Ids with a colon are
 * numbers of the map, which have no page of their own.
 */
export function traceAddress(formula: string): string {
  const alone = /^\(?\[([^\]:]+)\]\)?$/.exec(formula)?.[1];
  return alone === undefined ? pageAddress("figures", { part: `=${formula}` }) : figureAddress(alone);
}

/** Returns the formula that an address of this site names, or null: what traceAddress wrote. */
export function formulaOfAddress(address: string): string | null {
  const figure = /(?:^|\/)figure\/([^/?#]+?)(?:\.html)?$/.exec(address)?.[1];
  if (figure !== undefined) return `[${decodeURIComponent(figure)}]`;
  const part = decodeURIComponent(/(?:^|\/)figures(?:\.html)?#(.+)$/.exec(address)?.[1] ?? "");
  return part.startsWith("=") ? part.slice(1) : null;
}

/** A number that a source states, or the sum of several that it states. `inputIds` are separated by blanks. */
export function stated(text: Child, inputIds: string): HTMLElement {
  if (!/[ :]/.test(inputIds)) return h("a", { class: "number", href: figureAddress(inputIds) }, text);
  return computed(text, sumOf(inputIds));
}

/** A number that we computed: `formula` in the notation of formula.ts, `words` for what it is. */
export function computed(text: Child, formula: string, words?: string): HTMLElement {
  const inputs = figuresOf(formula);
  const isStated = inputs.length === 1 && sumOf(inputs[0] ?? "") === formula;
  const kind = isStated ? "number" : "number computed";
  return h("a", { class: kind, href: traceAddress(formula), "data-words": words }, text);
}

/** A number of rows, pages or other things of this site's own, which needs no trace: "12 sources", or bare. */
export function counted(count: number, noun = "", plural = `${noun}s`): HTMLElement {
  const words = noun === "" ? "" : ` ${count === 1 ? noun : plural}`;
  return h("span", { class: "count" }, `${fixed(count, 0)}${words}`);
}

/** A number that is a rule or a scale of ours, not a figure: a threshold, the ends of a control. */
export function rule(text: Child): HTMLElement {
  return h("span", { class: "rule" }, text);
}
