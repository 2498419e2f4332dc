import { h } from "../base/dom.js";

/** Returns a button that copies a text, or without one the text of the `<pre>` beside it. */
export function copyButton(label: string, text?: string): HTMLElement {
  return h("button", { class: "plain", type: "button", "data-copy": text ?? "" }, label);
}
