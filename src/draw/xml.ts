import { escaped } from "./page.js";

/**
 * Returns an element as XML. The HTML of it is none: attributes may hold a plain "<" there, and a blank may be called
 * "&nbsp;".
 */
export function xmlOf(element: Element): string {
  const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${escaped(value)}"`);
  const inside = [...element.childNodes].map((child) =>
    child.nodeType === 1 ? xmlOf(child as Element) : escaped(child.textContent ?? ""),
  );
  return `<${element.localName}${attributes.join("")}>${inside.join("")}</${element.localName}>`;
}
