import { pageAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import { GLOSSARY, type Term } from "../text/en/guide/glossary.js";

/**
 * Returns a word that is explained: it shows its meaning under the pointer and on focus, and leads to what shows it on
 * the guide. To be set where the word first stands on a page.
 */
export function term(name: Term, words: Child = GLOSSARY[name].name): HTMLElement {
  const { means, section } = GLOSSARY[name];
  return h("a", { class: "term", href: pageAddress("guide", { part: section }), "aria-description": means }, words);
}
