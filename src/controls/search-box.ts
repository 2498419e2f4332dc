import { h } from "../base/dom.js";

/** Returns a search box: what is typed is the value of its name in the address. */
export function searchBox({
  name,
  label,
  value,
  hint = "",
}: {
  name: string;
  label: string;
  value: string;
  hint?: string;
}) {
  const id = `control-${name}`;
  const box = { id, type: "search", name, value, placeholder: hint, autocomplete: "off", spellcheck: "false" };
  return h("div", { class: "control search" }, h("label", { for: id }, label), h("input", box));
}
