import { s } from "../../base/svg.js";
import { colour } from "../../base/theme.js";
import { SIGNS } from "../../text/en/quality.js";
import { addressOf } from "../../trace/address.js";
import { MARKS, type Mark, marksOfLink } from "../../trace/marks.js";
import { SignPlaces } from "./sign-places.js";

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

/** Words behind whose last the signs of all numbers in them stand once: those of a range, or before a unit. */
export const ONCE = { "data-signs": "once" };
/** A row of points too close for signs of their own, and in it the words behind which theirs stand. */
export const ROW = { "data-signs": "row" };
export const FOR_ROW = { "data-signs": "for-row" };

const selector = (signs: Record<"data-signs", string>) => `[data-signs="${signs["data-signs"]}"]`;

/** A link to a number that bears marks. */
interface Exception {
  link: Element;
  marks: Mark[];
  address: string;
}

/**
 * Writes the signs of their marks to all numbers of a drawing: behind its amount where that is written out, else over
 * its bar or point. Each link says its marks by name in `data-marks`. A drawing with `data-presence` shows that figures
 * exist, not what they are: it gets no signs. Returns the drawing and the marks that occur.
 */
export function signed(drawing: SVGSVGElement): { drawing: SVGSVGElement; marks: Mark[] } {
  const links = [...drawing.querySelectorAll("a")].flatMap((link) => {
    const marks = marksOfLink(link);
    return marks ? [{ link, marks, address: addressOf(link) }] : [];
  });
  for (const { link, marks } of links) link.setAttribute("data-marks", marks.join(" "));
  const exceptions = links.filter(({ marks }) => marks.length > 0);
  if (exceptions.length === 0 || drawing.hasAttribute("data-presence")) return { drawing, marks: [] };
  // Of several texts that lead to one number the last is its amount, behind what it is called.
  const amounts = new Map(exceptions.flatMap(({ link, address }) => (amountIn(link) ? [[address, link]] : [])));
  const isWritten = ({ address }: Exception) => amounts.has(address);
  const isSigned = ({ link, address }: Exception) => amounts.get(address) === link || link.closest(selector(ONCE));
  signAmounts(exceptions.filter(isSigned));
  signRows(exceptions);
  signShapes(
    drawing,
    exceptions.filter((one) => !isWritten(one) && !one.link.closest(selector(ROW))),
  );
  return { drawing, marks: exceptions.flatMap(({ marks }) => marks) };
}

const wordsOf = (marks: readonly Mark[]) => marks.map((mark) => SIGNS[mark]).join("");

function behind(marks: readonly Mark[]): SVGElement {
  return s("tspan", { class: "sign" }, wordsOf(marks));
}

function signAmounts(written: readonly Exception[]): void {
  const shared = new Map<Element, Mark[]>();
  for (const { link, marks } of written) {
    const words = link.closest(selector(ONCE));
    if (words) shared.set(words, [...(shared.get(words) ?? []), ...marks]);
    else amountIn(link)?.append(behind(marks));
  }
  for (const [words, marks] of shared) words.append(behind(inOrder(marks)));
}

/** Signs of the points of a row stand behind its words, unless those of its amounts say as much. */
function signRows(exceptions: readonly Exception[]): void {
  for (const row of new Set(exceptions.map(({ link }) => link.closest(selector(ROW))))) {
    const words = row?.querySelector(selector(FOR_ROW));
    const marks = inOrder(exceptions.flatMap((one) => (one.link.closest(selector(ROW)) === row ? one.marks : [])));
    const isSaid = [...(row?.querySelectorAll(".sign") ?? [])].some((sign) => sign.textContent === wordsOf(marks));
    if (words && !isSaid) words.append(behind(marks));
  }
}

function signShapes(drawing: SVGSVGElement, drawn: readonly Exception[]): void {
  if (drawn.length === 0) return;
  const places = new SignPlaces(drawing);
  for (const { link, marks } of drawn) {
    const shape = link.querySelector(SHAPES);
    const spot = shape && places.take(shape, wordsOf(marks));
    if (spot) link.append(s("text", { ...LOOK, x: spot.x, y: spot.y }, wordsOf(marks)));
  }
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return MARKS.filter((mark) => marks.includes(mark));
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
