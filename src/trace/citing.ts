import { h } from "../base/dom.js";
import { traceWords } from "../text/en/trace.js";
import type { Citation } from "./citations.js";
import { copyButton } from "./copy-button.js";

/** Returns the ways to cite a number, folded away, each with a button that copies it. */
export function citing(citations: readonly Citation[]): HTMLElement {
  return h(
    "details",
    { class: "citing" },
    h("summary", {}, traceWords.cite),
    citations.map(({ format, text }) =>
      h(
        "div",
        {},
        h("p", { class: "note" }, h("strong", {}, format), " ", copyButton(traceWords.copy)),
        h("pre", { tabindex: 0 }, h("code", {}, text)),
      ),
    ),
  );
}
