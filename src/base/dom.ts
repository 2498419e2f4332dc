/** What can stand inside an element: nodes, text, and nothing. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];

export type Attributes = Record<string, string | number | boolean | null | undefined>;

/** Returns an HTML element; `true` is an empty attribute, null and false are none. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

/** Returns the children as one node, for a sentence of text and numbers. */
export function sentence(...children: Child[]): HTMLElement {
  return h("span", {}, ...children);
}

/** Sets attributes as h() does. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(key, value === true ? "" : String(value));
  }
}

/** Appends children as h() does. */
export function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(parent, child);
    else parent.append(typeof child === "number" ? String(child) : (child as Node | string));
  }
}

/** Returns the text of what can stand inside an element; nodes stay where they are. */
export function textOf(...children: Child[]): string {
  return children.map(textIn).join("");
}

function textIn(child: Child): string {
  if (child === null || child === undefined || child === false) return "";
  if (Array.isArray(child)) return textOf(...child);
  return typeof child === "object" ? ((child as Node).textContent ?? "") : String(child);
}
