import { here } from "../base/address.js";
import { h } from "../base/dom.js";
import { traceWords } from "../text/en/trace.js";
import type { Citation } from "./citations.js";
import { copyButton } from "./copy-button.js";

/**
 * Returns ways to cite, folded away, each with a button that copies it. What a page was sent with lacks the day of the
 * reader, so it is written anew when it is about to be used.
 */
export function citing(citations: readonly Citation[], { label = traceWords.cite, isOpen = false } = {}): HTMLElement {
  return h(
    "details",
    { class: "citing", open: isOpen, "data-cite": here.today === "" },
    h("summary", {}, label),
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
