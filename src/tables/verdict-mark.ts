import { h } from "../base/dom.js";
import { VERDICTS, type Verdict } from "../text/en/audit.js";

/** Returns a verdict as a small mark in words. */
export function verdictMark(verdict: Verdict, words = VERDICTS): HTMLElement {
  return h("span", { class: `verdict ${verdict}` }, words[verdict]);
}
