import { controlWords } from "../text/en/controls.js";

/** What is one stop of the Tab key: a table, a list, folds below each other, what stands around a drawing. */
const GROUPS = [
  "table",
  "ol",
  "ul",
  "dl",
  ".dispute",
  ".folds",
  "figure.chart",
  ".event-years",
  ".contents",
  ".download",
].join();
/** A drawing is one whatever it stands in. */
const DRAWING = "svg[data-roving]";
const ITEMS = ["a", "summary", "button"].join();
/** So few are as soon gone through one by one. */
const FEW = 2;

const main = document.querySelector("main");
/** The stops of each group, in their order. */
const members = new WeakMap<Element, Element[]>();
let hint: HTMLElement | undefined;

/** Makes each group of the page that is not yet one a single stop. What there is without scripts can all be gone to. */
export function makeStops(): void {
  const fresh = new Map<Element, Element[]>();
  for (const item of main?.querySelectorAll(`:is(${ITEMS}):not([tabindex])`) ?? []) {
    const group = groupOf(item);
    if (group) fresh.set(group, [...(fresh.get(group) ?? []), item]);
  }
  for (const [group, items] of fresh) {
    const before = members.get(group) ?? [];
    const all = [...before.filter((item) => item.isConnected), ...items];
    if (all.length > FEW) join(group, all);
  }
  for (const region of main?.querySelectorAll(".table-scroll") ?? []) {
    const isStop = !region.querySelector("[tabindex='0']") && region.scrollWidth > region.clientWidth;
    region.setAttribute("tabindex", isStop ? "0" : "-1");
  }
}

/** Of several marks of a drawing with one address only the first can be gone to. */
function join(group: Element, all: readonly Element[]): void {
  const seen = new Set<string>();
  const stops = all.filter((item) => {
    const address = item.getAttribute("href") ?? item.getAttribute("xlink:href") ?? "";
    const isNew = !group.matches(DRAWING) || !seen.has(address);
    seen.add(address);
    return isNew;
  });
  members.set(group, stops);
  const isStop = (item: Element) => item.getAttribute("tabindex") === "0";
  const first = stops.find(isStop) ?? stops.find((item) => item.checkVisibility()) ?? stops[0];
  for (const item of all) item.setAttribute("tabindex", item === first ? "0" : "-1");
  group.setAttribute("aria-describedby", keysHint().id);
}

/** The outermost group that an item belongs to; what is folded away in an item is no part of its group. */
function groupOf(item: Element): Element | null {
  const drawing = item.closest(DRAWING);
  if (drawing) return drawing;
  let group: Element | null = null;
  let at = item.localName === "summary" ? item.parentElement?.parentElement : item.parentElement;
  while (at && at !== main && at.localName !== "details") {
    if (at.matches(GROUPS)) group = at;
    at = at.parentElement;
  }
  return group;
}

/** Says how to move within a group: to screen readers with its name, to others when they first come to one. */
function keysHint(): HTMLElement {
  if (hint) return hint;
  hint = document.createElement("p");
  hint.id = "keys";
  hint.className = "visually-hidden";
  hint.textContent = controlWords.keys;
  main?.append(hint);
  return hint;
}

/** The group around a place of the page, its stops that are in sight, and at which of them the place is. */
function around(target: EventTarget | null) {
  const item = target instanceof Element ? target.closest(ITEMS) : null;
  const group = item && groupOf(item);
  const stops = (group && members.get(group))?.filter((stop) => stop.checkVisibility()) ?? [];
  return { group, stops, at: item ? stops.indexOf(item) : -1 };
}

/** Whatever has the focus is the stop of its group. */
export function keepStop({ target }: Event): void {
  const { group, stops, at } = around(target);
  const isKnown = hint?.hasAttribute("data-known");
  const isShown = at >= 0 && !isKnown && (target as Element).matches(":focus-visible");
  hint?.classList.toggle("visually-hidden", !isShown);
  if (group && at >= 0) for (const [i, stop] of stops.entries()) stop.setAttribute("tabindex", i === at ? "0" : "-1");
}

/** Moves the focus within a group by arrows, Home and End; in a table, up and down go by its rows. */
export function arrowKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const { group, stops, at } = around(event.target);
  if (!group || at < 0) return;
  const next = group instanceof HTMLTableElement ? cellFrom(stops, at, event.key) : stops[placeFrom(at, event.key)];
  const end = { Home: stops[0], End: stops.at(-1) }[event.key];
  moveTo(end ?? next, event);
}

/** Moves the focus to what a key leads to, where that is anything. */
export function moveTo(next: Element | undefined, event: KeyboardEvent): void {
  if (!next) return;
  event.preventDefault();
  hint?.setAttribute("data-known", "");
  (next as HTMLElement).focus();
}

function placeFrom(at: number, key: string): number {
  if (key === "ArrowRight" || key === "ArrowDown") return at + 1;
  return key === "ArrowLeft" || key === "ArrowUp" ? at - 1 : -1;
}

/** Left and right stay within a row, so that at its ends they move a table that goes on beyond the edge. */
function cellFrom(stops: readonly Element[], at: number, key: string): Element | undefined {
  const rowOf = (stop: Element | undefined) => stop?.closest("tr");
  const columnOf = (stop: Element) => stop.closest<HTMLTableCellElement>("th, td")?.cellIndex ?? 0;
  const own = stops[at];
  const next = stops[placeFrom(at, key)];
  if (!own || key === "ArrowLeft" || key === "ArrowRight") return rowOf(next) === rowOf(own) ? next : undefined;
  const step = placeFrom(0, key);
  if (Math.abs(step) !== 1 || !/Arrow/.test(key)) return undefined;
  let there = at + step;
  while (stops[there] && rowOf(stops[there]) === rowOf(own)) there += step;
  const row = stops.filter((stop) => rowOf(stop) === rowOf(stops[there]));
  const distance = (stop: Element) => Math.abs(columnOf(stop) - columnOf(own));
  return stops[there] && row.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}
