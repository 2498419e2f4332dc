import { textWidth } from "../../base/svg.js";

/** A rectangle of a drawing, in pixels. */
interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Signs that stand somewhere. */
interface Said {
  box: Box;
  words: string;
  isOfBar: boolean;
}

/** Where signs stand, from the middle of their foot, as their own group counts. */
export interface Spot {
  x: number;
  y: number;
}

const [RISE, SINK] = [9, 2];
const LETTERS = 12;
/** Signs of points that are closer in a column than this are read as one. */
const LINES = 14;

/** Finds room for signs in a drawing: each keeps off points, words and the signs that stand there already. */
export class SignPlaces {
  readonly #taken: Box[];
  readonly #said: Said[] = [];
  readonly #base: number;
  readonly #foot: number;

  constructor(drawing: SVGSVGElement) {
    this.#taken = [...drawing.querySelectorAll("circle"), ...drawing.querySelectorAll("text")].flatMap(boxOf);
    this.#base = baseline(drawing);
    this.#foot = numbersOf(drawing, "height").height || Number.POSITIVE_INFINITY;
  }

  /**
   * Takes the first free spot for the signs of a shape: over a bar that rises, below one that falls or, where there is
   * no room, at its foot, round a point.
   * Null where they stand there already, be it on a bar behind the point.
   */
  take(shape: Element, words: string): Spot | null {
    const spots = spotsOf(shape, words, this.#base);
    const [first] = spots;
    if (!first) return null;
    const moved = shiftOf(shape);
    const boxAt = ({ x, y }: Spot) => boxAround({ x: x + moved.x, y: y + moved.y }, words);
    const isThere = ({ box, words: other, isOfBar }: Said) =>
      other.includes(words) && isInColumn(box, boxAt(first)) && (isOfBar || Math.abs(box.y0 - boxAt(first).y0) < LINES);
    const isBar = shape.localName === "rect";
    if (!isBar && this.#said.some(isThere)) return null;
    const own = boxOf(shape)[0];
    const isFree = (box: Box) =>
      box.y1 <= this.#foot &&
      this.#taken.every((other) => !clash(box, other) || isSame(other, own)) &&
      this.#said.every((sign) => !clash(box, sign.box));
    const spot = spots.find((one) => isFree(boxAt(one))) ?? first;
    this.#said.push({ box: boxAt(spot), words, isOfBar: isBar });
    return spot;
  }
}

function boxAround({ x, y }: Spot, words: string): Box {
  const half = textWidth(words) / 2 + 1;
  return { x0: x - half, y0: y - RISE, x1: x + half, y1: y + SINK };
}

function clash(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
}

function isInColumn(a: Box, b: Box): boolean {
  return Math.abs(a.x0 + a.x1 - b.x0 - b.x1) < 12;
}

function isSame(a: Box, b: Box | undefined): boolean {
  return b !== undefined && a.x0 === b.x0 && a.y0 === b.y0 && a.x1 === b.x1 && a.y1 === b.y1;
}

function numbersOf<Name extends string>(shape: Element, ...names: Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, Number(shape.getAttribute(name))])) as Record<Name, number>;
}

/** How far the groups around an element, and it itself, move it. */
function shiftOf(shape: Element | null): Spot {
  if (!shape || shape.localName === "svg") return { x: 0, y: 0 };
  const outer = shiftOf(shape.parentElement);
  const own = translation(shape.localName === "path" ? null : shape);
  return { x: outer.x + own.x, y: outer.y + own.y };
}

function translation(shape: Element | null): Spot {
  const found = /translate\(([-\d.]+)(?:[ ,]+([-\d.]+))?\)/.exec(shape?.getAttribute("transform") ?? "");
  return { x: Number(found?.[1] ?? 0), y: Number(found?.[2] ?? 0) };
}

/** The box of a point or of a line of words. */
function boxOf(shape: Element): Box[] {
  const moved = shiftOf(shape);
  if (shape.localName === "circle") {
    const { cx, cy, r } = numbersOf(shape, "cx", "cy", "r");
    const [x, y] = [cx + moved.x, cy + moved.y];
    return [{ x0: x - r, y0: y - r, x1: x + r, y1: y + r }];
  }
  if (shape.localName !== "text") return [];
  const { x } = numbersOf(shape, "x");
  const y = lengthOf(shape.getAttribute("y"));
  const anchor = shape.closest("[text-anchor]")?.getAttribute("text-anchor") ?? "middle";
  const wide = textWidth(shape.textContent ?? "");
  const x0 = x + moved.x - (anchor === "start" ? 0 : anchor === "end" ? wide : wide / 2);
  return [{ x0, y0: y + moved.y - RISE, x1: x0 + wide, y1: y + moved.y + SINK }];
}

/** A length in pixels, which Plot writes in parts of the size of the letters. */
function lengthOf(words: string | null): number {
  return Number.parseFloat(words ?? "0") * (words?.endsWith("em") ? LETTERS : 1);
}

function spotsOf(shape: Element, words: string, base: number): Spot[] {
  const { x, y, width, height, cx, cy, r } = numbersOf(shape, "x", "y", "width", "height", "cx", "cy", "r");
  if (shape.localName === "circle") return around({ x: cx, y: cy }, r, words);
  if (shape.localName === "rect") {
    const end = y + height;
    const heights = Math.abs(y - base) < 0.5 ? [end + 12, end + 23, end - 4] : [y - 4, y - 15, y - 26];
    return heights.map((at) => ({ x: x + width / 2, y: at }));
  }
  return shape.hasAttribute("transform") ? around(translation(shape), 5, words) : [];
}

/** Above a point, else below it, else beside it. */
function around({ x, y }: Spot, r: number, words: string): Spot[] {
  const side = r + 3 + textWidth(words) / 2;
  return [
    { x, y: y - r - 3 },
    { x, y: y + r + 11 },
    { x: x + side, y: y + 4 },
    { x: x - side, y: y + 4 },
    { x: x + side, y: y - r - 1 },
    { x: x - side, y: y - r - 1 },
  ];
}

/** The height of the axis that bars stand on: where most of them begin or end. */
function baseline(drawing: SVGSVGElement): number {
  const counts = new Map<number, number>();
  for (const bar of drawing.querySelectorAll("a > rect")) {
    const { y, height } = numbersOf(bar, "y", "height");
    for (const end of [y, y + height]) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? Number.NaN;
}
