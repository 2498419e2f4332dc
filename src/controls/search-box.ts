import { h } from "../base/dom.js";
import type { Control } from "./controls.js";

/** Returns a search box as a control; it sends "input" as one types. */
export function searchBox(
  label: string,
  { initial = "", hint = "" }: { initial?: string; hint?: string } = {},
): Control<string> {
  const box = h("input", {
    type: "search",
    value: initial,
    placeholder: hint,
    autocomplete: "off",
    spellcheck: "false",
  });
  const control = Object.assign(h("label", { class: "control search" }, h("span", {}, label), box), { value: initial });
  box.addEventListener("input", () => {
    control.value = box.value;
  });
  return control;
}

/** Returns a text without case and accents, as searches compare it. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether a folded text holds every word of the query. */
export function holdsWords(text: string, query: string): boolean {
  return folded(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
