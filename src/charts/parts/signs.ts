import { s } from "../../base/svg.js";
import { colour } from "../../base/theme.js";
import { SIGNS } from "../../text/en/quality.js";
import { addressOf } from "../../trace/address.js";
import { type Mark, marksOfLink } from "../../trace/marks.js";

const LOOK = {
  class: "sign",
  fill: colour.ink,
  stroke: colour.paper,
  "stroke-width": 2.5,
  "paint-order": "stroke",
  "font-size": 12,
  "font-weight": 600,
  "text-anchor": "middle",
};

/** What is drawn of a figure: a bar, a point, a stretch of a line. */
const SHAPES = ["rect", "circle", "path"].join();

/**
 * Writes the signs of their marks to all numbers of a drawing: behind its amount where that is written out, else over
 * its bar or point. Each link says its marks by name in `data-marks`. Returns the drawing and the marks that occur.
 */
export function signed(drawing: SVGSVGElement): { drawing: SVGSVGElement; marks: Mark[] } {
  const links = [...drawing.querySelectorAll("a")].flatMap((link) => {
    const marks = marksOfLink(link);
    return marks ? [{ link, marks, address: addressOf(link) }] : [];
  });
  for (const { link, marks } of links) link.setAttribute("data-marks", marks.join(" "));
  const exceptions = links.filter(({ marks }) => marks.length > 0);
  if (exceptions.length === 0) return { drawing, marks: [] };
  // Of several texts that lead to one number the last is its amount, behind what it is called.
  const amounts = new Map(exceptions.flatMap(({ link, address }) => (amountIn(link) ? [[address, link]] : [])));
  const base = baseline(drawing);
  const placed: Sign[] = [];
  for (const { link, marks, address } of exceptions) {
    const words = marks.map((mark) => SIGNS[mark]).join("");
    const amount = amounts.get(address);
    if (amount === link) amountIn(link)?.append(s("tspan", { class: "sign" }, words));
    const [sign, lower] = amount ? [] : signsBy(link, base, words);
    if (!sign || placed.some((other) => isSaid(sign, other))) continue;
    if (lower && placed.some((other) => isNear(sign, other))) sign.y = lower.y;
    placed.push(sign);
    link.append(s("text", { ...LOOK, x: sign.x, y: sign.y }, words));
  }
  return { drawing, marks: exceptions.flatMap(({ marks }) => marks) };
}

/** The text of a link that writes an amount out; who states one is no amount. */
function amountIn(link: Element): Element | null {
  if (link.classList.contains("about")) return null;
  const texts = [...link.querySelectorAll("text, tspan"), ...(isTextLink(link) ? [link] : [])];
  return texts.findLast((text) => /\d/.test(text.textContent ?? "")) ?? null;
}

/** A link within a line of text holds its amount itself. */
function isTextLink(link: Element): boolean {
  return link.closest("text") !== null;
}

/** Signs at a place of a drawing. */
interface Sign {
  x: number;
  y: number;
  words: string;
}

/** Signs of what is drawn in a link: over a bar that rises, below one that falls, over a point and else below it. */
function signsBy(link: Element, base: number, words: string): Sign[] {
  const shape = link.querySelector(SHAPES);
  return shape ? placesOf(shape, base).map((place) => ({ ...place, words })) : [];
}

/** Whether a sign would lie on another. */
function isNear(sign: Sign, other: Sign): boolean {
  return Math.abs(sign.x - other.x) < 12 && Math.abs(sign.y - other.y) < 14;
}

/** Whether a sign says nothing that another in its place does not: that of a point on top of its bar. */
function isSaid(sign: Sign, other: Sign): boolean {
  return isNear(sign, other) && other.words.includes(sign.words);
}

function placesOf(shape: Element, base: number): { x: number; y: number }[] {
  const [x, y, width, height, cx, cy, r] = ["x", "y", "width", "height", "cx", "cy", "r"].map((name) =>
    Number(shape.getAttribute(name)),
  ) as [number, number, number, number, number, number, number];
  const round = (at: { x: number; y: number }, radius: number) => [
    { x: at.x, y: at.y - radius - 3 },
    { x: at.x, y: at.y + radius + 11 },
  ];
  if (shape.localName === "circle") return round({ x: cx, y: cy }, r);
  if (shape.localName === "rect") return [{ x: x + width / 2, y: y === base ? y + height + 12 : y - 4 }];
  const moved = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(shape.getAttribute("transform") ?? "");
  return moved ? round({ x: Number(moved[1]), y: Number(moved[2]) }, 5) : [];
}

/** The height of the axis that bars stand on: where most of them begin or end. */
function baseline(drawing: SVGSVGElement): number {
  const counts = new Map<number, number>();
  for (const bar of drawing.querySelectorAll("a > rect")) {
    const top = Number(bar.getAttribute("y"));
    for (const end of [top, top + Number(bar.getAttribute("height"))]) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? Number.NaN;
}
