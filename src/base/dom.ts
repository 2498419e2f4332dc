/** What can stand inside an element: nodes, text, and nothing. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];

export type Attributes = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

/** Returns an HTML element; `on...` attributes are listeners, `true` an empty attribute, null and false none. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

/** Returns the children as one node, for a sentence of text and numbers. */
export function sentence(...children: Child[]): HTMLElement {
  return h("span", {}, ...children);
}

/** Returns what a page displays where there is nothing to show; it takes the place of what stood there before. */
export function nothing(): HTMLElement {
  return h("span", { hidden: true });
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(parent, child);
    else parent.append(typeof child === "number" ? String(child) : (child as Node | string));
  }
}
