import { figuresOf, sumOf } from "../../pipelines/formula/figures.js";
import { fixed } from "../../pipelines/text/en/values.js";
import { type Child, h, textOf } from "../base/dom.js";
import { formFor } from "../text/en/base/language.js";
import { figureAddress, traceAddress } from "./address.js";

/** A number that a source states, or the sum of several that it states. `inputIds` are separated by blanks. */
export function stated(text: Child, inputIds: string): HTMLElement {
  if (!/[ :]/.test(inputIds)) return h("a", { class: classOf(text, true), href: figureAddress(inputIds) }, text);
  return computed(text, sumOf(inputIds));
}

/** A number that we computed: `formula` in the notation of formula.ts, `words` for what it is. */
export function computed(text: Child, formula: string, words?: string): HTMLElement {
  const inputs = figuresOf(formula);
  const isStated = inputs.length === 1 && sumOf(inputs[0] ?? "") === formula;
  return h("a", { class: classOf(text, isStated), href: traceAddress(formula), "data-words": words }, text);
}

/** Wordings that are longer are not kept on one line, as they may find room on none. */
const LONG = 40;

function classOf(text: Child, isStated: boolean): string {
  return ["number", ...(isStated ? [] : ["computed"]), ...(textOf(text).length > LONG ? ["long"] : [])].join(" ");
}

/**
 * A number of rows, pages or other things of this site's own, which needs no trace: "12 sources", or bare. The noun
 * comes in the forms that the language has for counts.
 */
export function counted(count: number, ...noun: readonly string[]): HTMLElement {
  const form = formFor(count, ...noun);
  return h("span", { class: "count" }, `${fixed(count, 0)}${form && ` ${form}`}`);
}

/** A number that is a rule or a scale of ours, not a figure: a threshold, the ends of a control. */
export function rule(text: Child): HTMLElement {
  return h("span", { class: "rule" }, text);
}
