import { h } from "../base/dom.js";
import { s } from "../base/svg.js";
import { type Tip, tipOf } from "../text/en/base/tip.js";
import { SIGNS } from "../text/en/quality.js";
import { moveTo } from "./roving.js";
import { openVoice, say } from "./voice.js";

/** A mark of a drawing: where it stands, in units of the drawing, and what it says. */
interface Mark {
  link: SVGAElement;
  tip: Tip;
  hue: string;
  x: number;
  y: number;
  top: number;
  bottom: number;
}

/** A drawing that is read: its marks, and what shows those of a period. */
interface Reading {
  svg: SVGSVGElement;
  along: "x" | "y";
  marks: readonly Mark[];
  box: HTMLElement;
  /** Reads where a finger taps. */
  tap: (event: MouseEvent) => void;
}

const SHAPES = ["circle", "rect", "path"].join();
const readings = new WeakMap<SVGSVGElement, Reading>();
let current: Reading | null = null;

/** From now on a drawing is read where a reader points, taps or moves to; at once for what woke it. */
export function wake(svg: SVGSVGElement, event: Event): void {
  if (readings.has(svg)) return;
  const box = h("div", { class: "chart-values", "aria-hidden": "true", hidden: true });
  svg.after(box);
  openVoice();
  const along = svg.dataset["read"] === "y" ? "y" : "x";
  const tap = (at: MouseEvent) => {
    if ((at as PointerEvent).pointerType === "touch") readAt(reading, at, true);
  };
  const reading: Reading = { svg, along, marks: marksOf(svg), box, tap };
  readings.set(svg, reading);
  const point = (at: Event) => {
    if ((at as PointerEvent).pointerType !== "touch") readAt(reading, at as PointerEvent);
  };
  svg.addEventListener("pointermove", point);
  svg.addEventListener("pointerleave", (at) => at.pointerType !== "touch" && leave(reading));
  svg.addEventListener("click", tap);
  // A drawing that hears of focus could be given it by a click.
  svg.parentElement?.addEventListener("focusin", (at) => readFocused(reading, at));
  svg.parentElement?.addEventListener("focusout", () => leave(reading));
  svg.addEventListener("keydown", (at) => step(reading, at));
  if (event.type === "focusin") readFocused(reading, event);
  else if (event.type === "pointerover") point(event);
}

addEventListener("keydown", ({ key }) => key === "Escape" && current && leave(current));
addEventListener("pointerdown", ({ target }) => {
  if (current && !(target instanceof Node && current.svg.parentElement?.contains(target))) leave(current);
});

/** The marks of a drawing. Their titles become names, or browsers would show them over what is read. */
function marksOf(svg: SVGSVGElement): Mark[] {
  const place = placer(svg);
  const marks = [...svg.querySelectorAll<SVGAElement>("a")].flatMap((link) => {
    const title = link.querySelector("title");
    const shape = link.querySelector<SVGElement>(SHAPES);
    const tip = tipOf(title?.textContent ?? "");
    if (!title || !shape || !tip) return [];
    const { stroke, fill } = getComputedStyle(shape);
    const box = (link.querySelector("circle, rect") ?? shape).getBoundingClientRect();
    const [from, to] = [place(box.left, box.top), place(box.right, box.bottom)];
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return [{ link, title, tip, hue: stroke === "none" ? fill : stroke, ...middle, top: from.y, bottom: to.y }];
  });
  for (const { link, title } of marks) {
    link.setAttribute("aria-label", title.textContent ?? "");
    title.remove();
  }
  return marks;
}

/** Returns what turns a place on the screen into one of a drawing. */
function placer(svg: SVGSVGElement): (x: number, y: number) => { x: number; y: number } {
  const { left, top, width } = svg.getBoundingClientRect();
  const scale = svg.viewBox.baseVal.width / width;
  return (x, y) => ({ x: (x - left) * scale, y: (y - top) * scale });
}

/** The periods follow each other along one side of a drawing, so that nearness along it counts for more. */
function readAt(reading: Reading, { clientX, clientY }: MouseEvent, isHeld = false): void {
  const at = placer(reading.svg)(clientX, clientY);
  const [wide, high] = reading.along === "x" ? [1, 0.3] : [0.3, 1];
  const far = ({ x, y }: Mark) => Math.hypot((x - at.x) * wide, (y - at.y) * high);
  const [first, ...rest] = reading.marks;
  if (first)
    read(
      reading,
      rest.reduce((a, b) => (far(b) < far(a) ? b : a), first),
      isHeld,
    );
}

function readFocused(reading: Reading, { target }: Event): void {
  const own = target instanceof Element && target.matches(":focus-visible") && markAt(reading, target);
  if (!own) return;
  read(reading, own, false);
  const others = alike(reading, own).filter((mark) => mark !== own);
  say(others.map(({ link }) => link.getAttribute("aria-label")).join("; "));
}

function markAt({ marks }: Reading, target: Element): Mark | undefined {
  return marks.find(({ link }) => link.contains(target));
}

/** The marks of the period of one: those of its name, in whatever panel, and those that stand where it does. */
function alike({ marks, along }: Reading, { tip, [along]: at }: Mark): Mark[] {
  return marks.filter((mark) => mark.tip.period === tip.period || Math.abs(mark[along] - at) < 1);
}

/** Shows all marks of the period of one, the others faded. */
function read(reading: Reading, one: Mark, isHeld: boolean): void {
  if (current && current !== reading) leave(current);
  current = reading;
  const { svg, marks, box } = reading;
  const own = alike(reading, one);
  box.classList.toggle("held", isHeld);
  if (!box.hidden && own.every(({ link }) => link.hasAttribute("data-now"))) return;
  svg.setAttribute("data-reading", "");
  for (const mark of marks) mark.link.toggleAttribute("data-now", own.includes(mark));
  svg.querySelector(".reading-rule")?.remove();
  if (reading.along === "x") svg.prepend(ruleOf(reading, own));
  const arePoints = own.every(({ link }) => link.querySelector("circle"));
  box.replaceChildren(...wordsOf(arePoints ? own.toSorted((a, b) => a.y - b.y) : own));
  box.hidden = false;
  put(reading, own);
}

/** A rule through the marks of a period, as high as all marks beside them. */
function ruleOf({ marks }: Reading, own: readonly Mark[]): SVGElement {
  const lines = own.map(({ x, link }) => {
    const beside = marks.filter((mark) => mark.link.parentElement === link.parentElement);
    const [top, bottom] = [Math.min(...beside.map((mark) => mark.top)), Math.max(...beside.map((mark) => mark.bottom))];
    return `M${x.toFixed(1)} ${top.toFixed(1)}V${bottom.toFixed(1)}`;
  });
  return s("path", { class: "reading-rule", d: [...new Set(lines)].join("") });
}

/** The period, its values, and who publishes them: once where it is one for all. */
function wordsOf(own: readonly Mark[]): HTMLElement[] {
  const period = own.map(({ tip }) => tip.period).reduce((a, b) => (b.length < a.length ? b : a));
  const sources = new Set(own.flatMap(({ tip }) => tip.more));
  const isOne = sources.size === 1 && own.every(({ tip }) => tip.more.length === 1);
  const rows = own.map(({ link, tip, hue }) => {
    const key = h("i", {});
    key.style.background = hue;
    const signs = marksIn(link).map((mark) => SIGNS[mark]);
    const more = [...(tip.period === period ? [] : [tip.period]), ...(isOne ? [] : tip.more)];
    const address = link.getAttribute("href") ?? link.getAttribute("xlink:href");
    return h(
      "a",
      { href: address, tabindex: -1, "aria-label": link.getAttribute("aria-label") },
      key,
      h("span", {}, tip.series),
      h("b", {}, tip.value, signs),
      more.length > 0 && h("small", {}, more.join(" · ")),
    );
  });
  return [h("strong", {}, period), ...rows, ...(isOne ? [h("small", {}, [...sources])] : [])];
}

function marksIn(link: Element): (keyof typeof SIGNS)[] {
  const names = (link.getAttribute("data-marks") ?? "").split(" ");
  return (Object.keys(SIGNS) as (keyof typeof SIGNS)[]).filter((mark) => names.includes(mark));
}

/** Puts what is read beside its rule, on the side that has room; below its row, where periods are rows. */
function put({ svg, along, box }: Reading, own: readonly Mark[]): void {
  const width = svg.clientWidth;
  const scale = width / svg.viewBox.baseVal.width;
  const [xs, ys] = [own.map(({ x }) => x * scale), own.map(({ y }) => y * scale)];
  const room = width - box.offsetWidth;
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const before = first - box.offsetWidth - GAP;
  const isBefore = along === "x" ? first > width - last : before > width * NAMES;
  const isApart = along === "x" && new Set(xs.map(Math.round)).size > 1;
  const left = isApart ? room : isBefore ? before : last + GAP;
  box.style.left = `${Math.max(0, Math.min(left, room))}px`;
  box.style.top = along === "y" ? `${Math.max(...ys) + GAP}px` : "0";
}

const GAP = 12;
/** Which share of a drawing of rows their names take. */
const NAMES = 0.45;

function leave({ svg, marks, box }: Reading): void {
  current = null;
  box.hidden = true;
  svg.removeAttribute("data-reading");
  svg.querySelector(".reading-rule")?.remove();
  for (const { link } of marks) link.removeAttribute("data-now");
}

/** Arrow keys: along the periods within a series, across them within a period. */
function step(reading: Reading, event: KeyboardEvent): void {
  const own = event.target instanceof Element && markAt(reading, event.target);
  if (!own) return;
  const { along, marks } = reading;
  const [back, on, before, after] =
    along === "x"
      ? ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]
      : ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
  const isAlong = event.key === back || event.key === on;
  if (!isAlong && event.key !== before && event.key !== after) return;
  const series = marks.filter(({ tip }) => tip.series === own.tip.series);
  const row = isAlong
    ? series.toSorted((a, b) => a[along] - b[along])
    : alike(reading, own).toSorted((a, b) => a.y - b.y);
  const next = row[row.indexOf(own) + (event.key === on || event.key === after ? 1 : -1)];
  event.preventDefault();
  moveTo(next?.link, event);
}

/** Opens the mark of a drawing that a reader meant: the nearest, where one is about as near as a finger is wide. */
export function openNear(event: MouseEvent): void {
  const svg = event.target instanceof Element ? event.target.closest("svg") : null;
  if (svg?.hasAttribute("data-read")) {
    wake(svg, event);
    readings.get(svg)?.tap(event);
  }
  const isTouch = (event as PointerEvent).pointerType === "touch" && !svg?.hasAttribute("data-read");
  const near = [...(svg?.querySelectorAll("a") ?? [])]
    .filter((link) => link.querySelector(SHAPES))
    .map((link) => ({ link, far: distance(link.getBoundingClientRect(), event) }))
    .toSorted((a, b) => a.far - b.far)[0];
  if (!near || near.far > (isTouch ? FINGER : POINTER)) return;
  near.link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
}

/** Half of the least target of a finger, and of a pointer. */
const FINGER = 22;
const POINTER = 12;

function distance({ left, right, top, bottom }: DOMRect, { clientX, clientY }: MouseEvent): number {
  const beyond = (at: number, from: number, to: number) => Math.max(from - at, 0, at - to);
  return Math.hypot(beyond(clientX, left, right), beyond(clientY, top, bottom));
}
