import { figuresOf, sumOf } from "../../pipelines/formula/parse.js";
import { type Child, h } from "../base/dom.js";

/** The address of an observation: its row on the figures page, opened. */
export function figureAddress(observationId: string): string {
  return `./figures#${encodeURIComponent(observationId)}`;
}

/**
 * The address of what a formula comes to; a formula that is one figure leads to that figure. Ids with a colon are
 * numbers of the map, which have no row among the figures.
 */
export function traceAddress(formula: string): string {
  const alone = /^\(?\[([^\]:]+)\]\)?$/.exec(formula)?.[1];
  return alone === undefined ? `./figures#${encodeURIComponent(`=${formula}`)}` : figureAddress(alone);
}

/** Returns the formula that an address of this site names, or null: what traceAddress wrote. */
export function formulaOfAddress(address: string): string | null {
  const hash = /(?:^|\/)figures#(.+)$/.exec(address)?.[1];
  if (hash === undefined) return null;
  const said = decodeURIComponent(hash);
  return said.startsWith("=") ? said.slice(1) : `[${said}]`;
}

/** A number that a source states, or the sum of several that it states. `inputIds` are separated by blanks. */
export function stated(text: Child, inputIds: string): HTMLElement {
  return computed(text, sumOf(inputIds));
}

/** A number that we computed: `formula` in the notation of formula.ts, `words` for what it is. */
export function computed(text: Child, formula: string, words?: string): HTMLElement {
  const inputs = figuresOf(formula);
  const isStated = inputs.length === 1 && sumOf(inputs[0] ?? "") === formula;
  return h(
    "a",
    {
      class: isStated ? "number" : "number computed",
      href: traceAddress(formula),
      "data-inputs": inputs.join(" "),
      "data-formula": isStated ? null : formula,
      "data-words": words,
    },
    text,
  );
}

/** A number of rows, pages or other things of this site's own, which needs no trace: "12 sources", or bare. */
export function counted(count: number, noun = "", plural = `${noun}s`): HTMLElement {
  const words = noun === "" ? "" : ` ${count === 1 ? noun : plural}`;
  return h("span", { class: "count" }, `${new Intl.NumberFormat("en-GB").format(count)}${words}`);
}

/** A number that is a rule or a scale of ours, not a figure: a threshold, the ends of a control. */
export function rule(text: Child): HTMLElement {
  return h("span", { class: "rule" }, text);
}
