import { here } from "../base/address.js";
import { type Child, h, setAttributes, textOf } from "../base/dom.js";
import { s, wrapped } from "../base/svg.js";
import { colour } from "../base/theme.js";
import { addressOf } from "../trace/address.js";

/** A chart as a picture that stands alone. */
export interface Picture {
  title: string;
  unit: string;
  /** Who states it, the licence, and where the chart is found: a line each. */
  notes: readonly string[];
  drawing: SVGSVGElement;
}

const SANS = '"Inter Variable", Inter, sans-serif';
const SERIF = '"Source Serif 4 Variable", "Source Serif 4", serif';
const PAD = 24;
/** Words whose class says on which screen they are shown. */
const ON_SCREEN = '[class^="on-"]';
/** Widths of letters are estimated on the wide side; these come closer. */
const NARROWER = { title: 0.88, unit: 0.95, notes: 0.95 };

/** How the lines of each kind are set, and the space above the first of them. */
const LINES = {
  title: { size: 21, step: 27, font: SERIF, weight: 600, fill: colour.ink, above: 0 },
  unit: { size: 13, step: 18, font: SANS, weight: 400, fill: colour.faint, above: 3 },
  notes: { size: 11.5, step: 16, font: SANS, weight: 400, fill: colour.faint, above: 2 },
} as const;

/** Returns the text of what stands around a chart, without the words that only one kind of screen needs. */
export function pictureWords(child: Child): string {
  if (Array.isArray(child)) return child.map(pictureWords).join("");
  if (typeof child !== "object" || child === null) return textOf(child);
  const holder = h("div", {}, (child as Node).cloneNode(true));
  for (const words of holder.querySelectorAll(ON_SCREEN)) words.remove();
  return textOf(holder);
}

/** Returns a picture as one SVG element, colours still as variables of the theme. */
export function pictureOf({ title, unit, notes, drawing }: Picture): SVGElement {
  const [width, height] = sizeOf(drawing);
  const room = width;
  const head = [...block(title, "title", room), ...block(unit, "unit", room)];
  const foot = notes.flatMap((note) => block(note, "notes", room));
  const headHeight = heightOf(head) + 14;
  const footHeight = heightOf(foot) + 12;
  const inner = drawing.cloneNode(true) as SVGSVGElement;
  for (const name of ["class", "style"]) inner.removeAttribute(name);
  for (const link of inner.querySelectorAll("a")) leadBack(link);
  const look = { overflow: "visible", "font-family": SANS, "font-size": 12, color: colour.soft };
  setAttributes(inner, { x: PAD, y: PAD + headHeight, width, height, ...look });
  const outer = { width: width + 2 * PAD, height: height + headHeight + footHeight + 2 * PAD };
  return s(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${outer.width} ${outer.height}`,
      ...outer,
      "font-family": SANS,
    },
    s("title", {}, title),
    s("rect", { width: outer.width, height: outer.height, fill: colour.paper }),
    lines(head, PAD),
    inner,
    lines(foot, PAD + headHeight + height + 12),
  );
}

/** Gives a link the public address of where it leads, as pictures leave the site; none as long as it has none. */
function leadBack(link: Element): void {
  const to = addressOf(link);
  for (const name of ["href", "xlink:href"]) link.removeAttribute(name);
  if (here.address) link.setAttribute("href", here.address + to.slice(to.startsWith(here.top) ? here.top.length : 0));
}

interface Line {
  text: string;
  kind: keyof typeof LINES;
  step: number;
}

function block(text: string, kind: keyof typeof LINES, room: number): Line[] {
  const { size, step, above } = LINES[kind];
  return balanced(text, room, size * NARROWER[kind]).map((line, i) => ({
    text: line,
    kind,
    step: i === 0 ? step + above : step,
  }));
}

/** Breaks a text into as few lines as it needs, of about one length; no number is parted from a unit behind it. */
function balanced(text: string, room: number, size: number): string[] {
  const whole = text.replace(/(\d) (?=[^\s\d]{1,2}(?![^\s.,;:)]))/g, "$1\u00a0");
  const fewest = wrapped(whole, room, size).length;
  let width = room;
  while (width > size && wrapped(whole, width - size, size).length === fewest) width -= size;
  return wrapped(whole, width, size);
}

function heightOf(all: readonly Line[]): number {
  return all.reduce((sum, { step }) => sum + step, 0);
}

function lines(all: readonly Line[], top: number): SVGElement[] {
  let y = top;
  return all.map(({ text, kind, step }) => {
    y += step;
    const { size, font, weight, fill } = LINES[kind];
    return s("text", { x: PAD, y: y - 5, fill, "font-size": size, "font-family": font, "font-weight": weight }, text);
  });
}

function sizeOf(drawing: SVGSVGElement): [number, number] {
  const [, , width = 0, height = 0] = (drawing.getAttribute("viewBox") ?? "").split(/[ ,]+/).map(Number);
  return [width || Number(drawing.getAttribute("width")), height || Number(drawing.getAttribute("height"))];
}

/** Colours by the names of the variables that hold them. */
export type Theme = ReadonlyMap<string, string>;

/** Returns a drawing as text in which each variable of a theme is its colour. */
export function inColours(text: string, theme: Theme): string {
  return text.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => theme.get(name) ?? whole);
}

/** Returns rules that give a drawing in the colours of one theme those of another. */
export function recoloured(from: Theme, to: Theme): string {
  const pairs = [...from].filter(([name, value]) => value.startsWith("#") && to.get(name) !== value);
  const rules = new Map(pairs.map(([name, value]) => [value, to.get(name) ?? value]));
  return [...rules]
    .flatMap(([light, dark]) => ["fill", "stroke", "color"].map((kind) => `[${kind}="${light}"]{${kind}:${dark}}`))
    .join("");
}
