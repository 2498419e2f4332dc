import type { Attributes } from "./dom.js";

export type SvgChild = Node | string | null | undefined | false | readonly SvgChild[];

/** Returns an SVG element; as h() does for HTML, numbers rounded to a tenth of a pixel. */
export function s(name: string, attributes: Attributes = {}, ...children: SvgChild[]): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(key, typeof value === "number" ? String(Math.round(value * 10) / 10) : String(value));
  }
  append(element, children);
  return element;
}

/** A line of text, or of text and links; `halo` keeps it legible over lines. */
export function label(text: SvgChild, x: number, y: number, attributes: Attributes = {}, halo?: string): SVGElement {
  const outline = halo
    ? { stroke: halo, "stroke-width": 3.5, "stroke-linejoin": "round", "paint-order": "stroke" }
    : {};
  return s("text", { x, y, fill: "var(--ink)", "font-size": 12, ...outline, ...attributes }, text);
}

/** About how wide a text is in pixels. */
export function textWidth(text: string, size = 12): number {
  return text.length * size * 0.56;
}

/** Breaks a text into lines of at most `width` pixels, at blanks. */
export function wrapped(text: string, width: number, size = 12): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function append(parent: Element, children: readonly SvgChild[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(parent, child);
    else parent.append(child as Node | string);
  }
}
