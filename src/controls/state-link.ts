import { pageAddress } from "../base/address.js";
import { type Attributes, type Child, h } from "../base/dom.js";
import type { State } from "../views/view.js";

/**
 * Returns a link to another state of the page that it stands on: a step that is no control, such as more rows. By
 * `data-state` the browser draws it in place; without, it is an address like any other.
 */
export function stateLink(page: string, state: State, words: Child, attributes: Attributes = {}): HTMLAnchorElement {
  const query = new URLSearchParams(state).toString();
  return h("a", { href: pageAddress(page, { query }), "data-state": true, ...attributes }, words);
}
