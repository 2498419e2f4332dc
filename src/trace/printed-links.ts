import { type Child, h } from "../base/dom.js";
import { NOTED_NUMBER } from "../text/en/trace/prints.js";
import { figureAddress, traceAddress } from "./address.js";

const YEAR = /^(19|20)\d\d$/;

/**
 * Returns words about a figure, such as our note on it, with the numbers in them as links to its card; years are left.
 */
export function about(words: string, observationId: string): Child[] {
  const parts: Child[] = [];
  let end = 0;
  for (const { 0: number, index } of words.matchAll(NOTED_NUMBER)) {
    if (YEAR.test(number)) continue;
    parts.push(words.slice(end, index), aboutLink(number, observationId));
    end = index + number.length;
  }
  return [...parts, words.slice(end)];
}

/** Returns words as one link to the figure they are about; they need not hold its value. */
export function aboutLink(words: string, observationId: string): HTMLElement {
  return h("a", { class: "number about", href: figureAddress(observationId) }, words);
}

/** Returns words as one link to a formula whose card tells more than its result, such as what the prints allow. */
export function aboutFormula(words: string, formula: string): HTMLElement {
  return h("a", { class: "number computed about", href: traceAddress(formula) }, words);
}
