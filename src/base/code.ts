import { type Child, h } from "./dom.js";

/** Returns a name of a file, a table or a column, set as code. */
export function code(text: Child): HTMLElement {
  return h("code", {}, text);
}
