import { parseHTML } from "linkedom";

/** Gives this process a document, so that what draws in a browser draws here too. */
export function useDocument(): void {
  const { document, window } = parseHTML("<!doctype html><html><body></body></html>");
  Object.assign(globalThis, { document, window, Node: window.Node });
}
