import { h } from "../base/dom.js";

/**
 * Returns a button that copies a text and says so; where the browser refuses, the text is shown to be copied by hand.
 */
export function copyButton(label: string, text: () => string): HTMLElement {
  const said = h("span", { class: "note", role: "status" });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      said.textContent = "copied";
    } catch {
      said.replaceChildren("copy it from here: ", h("code", {}, text()));
    }
  };
  return h(
    "span",
    { class: "copy" },
    h("button", { class: "plain", type: "button", onclick: () => void copy() }, label),
    " ",
    said,
  );
}
