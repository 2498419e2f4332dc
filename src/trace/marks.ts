import { figuresOf } from "../../pipelines/formula/figures.js";
import { type Child, h } from "../base/dom.js";
import { qualityWords, SIGNS } from "../text/en/quality.js";
import { addressOf, formulaOfAddress } from "./address.js";
import { markOfFlow } from "./flow-id.js";

/** A mark of quality, a code of the list marks: what an exception is one in. */
export type Mark = keyof typeof SIGNS;

/** The ids of all figures that bear marks, by the marks they bear. */
export interface MarkedFigures {
  ids: Readonly<Record<string, readonly string[]>>;
}

/** All marks, in their order. */
export const MARKS = Object.keys(SIGNS) as Mark[];

let from: MarkedFigures | null = null;
let known: ReadonlyMap<string, string> = new Map();
/** The marks of formulas that were asked for: a chart asks for most of its numbers again at each choice. */
const asked = new Map<string, Mark[]>();

/** Takes in which figures bear marks, before anything is drawn; the same once more changes nothing. */
export function learnMarks(figures: MarkedFigures): void {
  if (figures === from) return;
  from = figures;
  asked.clear();
  known = new Map(Object.entries(figures.ids).flatMap(([marks, own]) => own.map((id) => [id, marks])));
}

/** Returns the marks of what a formula comes to: each that a figure in it bears. Throws before marks are known. */
export function marksOf(formula: string): Mark[] {
  if (!from) throw new Error("marks are asked for before they are known");
  const before = asked.get(formula);
  if (before) return before;
  const all = figuresOf(formula).map((id) => known.get(id) ?? markOfFlow(id));
  const marks = marksIn(all.join(" "));
  asked.set(formula, marks);
  return marks;
}

/** Returns the marks of what a link leads to, or null where it leads to no number. */
export function marksOfLink(link: Element): Mark[] | null {
  const formula = formulaOfAddress(addressOf(link));
  return formula === null ? null : marksOf(formula);
}

/** Returns the marks that a column of a table names, separated by blanks. */
export function marksIn(column: string | null): Mark[] {
  const own = (column ?? "").split(" ");
  return MARKS.filter((mark) => own.includes(mark));
}

/** Whether all figures of a formula are official statistics. */
export function isOfficial(formula: string): boolean {
  return !marksOf(formula).includes("unofficial");
}

/** Returns what stands behind a number for its marks; each says in words what it means. */
export function signs(marks: readonly Mark[]): Child {
  return marks.map((mark) => h("abbr", { class: "sign", title: qualityWords.names[mark] }, SIGNS[mark]));
}

/** Returns numbers that are the ends of one range: a headline signs them once, behind the last. */
export function range(...children: Child[]): HTMLElement {
  return h("span", { class: "range" }, children);
}

/** Returns a headline in which each number bears its marks. */
export function headline(child: Child): HTMLElement {
  const holder = h("span", {}, child);
  for (const link of holder.querySelectorAll("a.number")) {
    const ends = [...(link.closest(".range")?.querySelectorAll("a.number") ?? [link])];
    if (link === ends.at(-1)) link.after(...signNodes(ends.flatMap((end) => marksOfLink(end) ?? [])));
  }
  return holder;
}

function signNodes(marks: readonly Mark[]): Node[] {
  return [...h("span", {}, signs(MARKS.filter((mark) => marks.includes(mark)))).childNodes];
}
