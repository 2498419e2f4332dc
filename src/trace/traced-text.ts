import type { Child } from "../base/dom.js";
import { computed, counted } from "./number.js";

/**
 * Returns a text of the tables with its numbers as links: `{{$53.0 million|[a] / 11}}` is a number with its formula,
 * `{{#3 pages}}` a count of rows.
 */
export function tracedText(text: string): Child[] {
  return text.split(/(\{\{[^}]*\}\})/).map((part) => {
    const inner = /^\{\{(.*)\}\}$/.exec(part)?.[1];
    if (inner === undefined) return part;
    const [shown = "", formula] = inner.split("|");
    if (formula !== undefined) return computed(shown, formula);
    const [, count = "", noun = ""] = /^#([\d,]+) ?(.*)$/.exec(inner) ?? [];
    return counted(Number(count.replaceAll(",", "")), noun, noun);
  });
}
