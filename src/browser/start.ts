import { decoded, here } from "../base/address.js";
import { addressOf, formulaOfAddress } from "../trace/address.js";
import { views } from "../views/index.js";
import { figureFiles } from "./figure-files.js";
import { arrowKey, keepStop, makeStops } from "./roving.js";
import { explainTerms } from "./terms.js";

/**
 * What every page runs when it opens: it waits, and loads what draws only when the address holds another state than the
 * page was sent in, or a reader is about to use a control or opens a number.
 */
const main = document.querySelector<HTMLElement>("main");
here.top = main?.dataset["top"] ?? "./";
here.address = new URL(here.top, location.href).href;
here.version = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "";
here.today = new Date().toISOString().slice(0, 10);
for (const place of document.querySelectorAll("[data-address]")) place.textContent = here.address;
const isView = main?.dataset["view"] !== undefined;

/**
 * Where the names of the pages go on beyond the edge, that of this page comes into sight: once the page is laid out,
 * as to ask before would make the browser lay it out at once.
 */
const names = document.querySelector<HTMLElement>("nav.pages");
const own = names?.querySelector<HTMLElement>("[aria-current]");
const intoSight = () => {
  if (names && own) names.scrollLeft = own.offsetLeft - names.clientWidth / 2;
};
if (names && own) new ResizeObserver(intoSight).observe(names);

/** The colours that a reader chose; a script in the head of the page has set them before anything was painted. */
const theme = document.querySelector<HTMLSelectElement>("select.theme");
const { dataset: look } = document.documentElement;
if (theme) theme.value = look["theme"] ?? "";
theme?.addEventListener("change", () => {
  if (theme.value) look["theme"] = theme.value;
  else delete look["theme"];
  try {
    if (theme.value) localStorage.setItem("theme", theme.value);
    else localStorage.removeItem("theme");
  } catch {
    // Where nothing may be kept, the choice holds for this page.
  }
});

/** Lays out what lies below the first screens piece by piece, so that the browser is never busy for long. */
function layOutRest(): void {
  const next = document.querySelector(".far");
  next?.classList.remove("far");
  later(next ? layOutRest : makeStops);
}

function later(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work);
  else setTimeout(work, 50);
}
later(layOutRest);

const live = () => import("./alive.js");
const cards = () => import("./cards.js");
const actions = () => import("./actions.js");
const reading = () => import("./reading.js");
const map = () => import("../map/navigation.js");
const search = () => import("./find.js");

/** Asks for the view together with what draws it, which would ask for it only when it has come. */
const view = () => views[main?.dataset["view"] ?? ""]?.();

/** The element around a place of the page that has an attribute. */
function around(target: EventTarget | null, attribute: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(`[${attribute}]`) : null;
}

/** The link to a number at a place of the page, with its formula, or nothing. */
function numberAt(target: EventTarget | null): { link: Element; formula: string } | null {
  const link = target instanceof Element ? target.closest("a") : null;
  const formula = link && formulaOfAddress(addressOf(link));
  return link && !link.hasAttribute("data-own") && formula !== null ? { link, formula } : null;
}

/** What a reader comes near to is loaded before it is used. */
function warm(event: Event): void {
  const { target, type } = event;
  const number = numberAt(target);
  const drawing: Element | null = around(target, "data-read");
  if (drawing instanceof SVGSVGElement) void reading().then(({ wake }) => wake(drawing, event));
  if (type === "focusin" && target instanceof HTMLInputElement && around(target, "data-find")) {
    void search().then(({ attend }) => attend(target));
  } else if (around(target, "data-controls")) {
    void view();
    void live().then(({ prepare }) => prepare());
  } else if (number) {
    void cards();
    // What cannot be fetched now is told when the card is asked for.
    figureFiles(number.formula).catch(() => {});
  }
}
for (const event of ["pointerover", "focusin", "touchstart"]) document.addEventListener(event, warm, { passive: true });

document.addEventListener("submit", (event) => around(event.target, "data-controls") && event.preventDefault());
document.addEventListener("input", ({ target }) => {
  if (around(target, "data-controls")) void live().then(({ choose }) => choose(target as HTMLElement));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Tab") makeStops();
  else arrowKey(event);
});
document.addEventListener("focusin", keepStop);
explainTerms();

/** A map is moved and enlarged by what hears it first; from then on it hears for itself. */
function wakeMap(event: Event): void {
  if (around(event.target, "data-map")) void map().then(({ navigate }) => navigate(event));
}
for (const event of ["pointerdown", "keydown", "wheel"]) document.addEventListener(event, wakeMap, { passive: true });

document.addEventListener(
  "toggle",
  ({ target }) => {
    const stale = around(target, "data-cite");
    if (stale?.hasAttribute("open")) void actions().then(({ renew }) => renew(stale));
  },
  { capture: true },
);

document.addEventListener("click", (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const [copied, saved, shared, rows, state] = ["copy", "save", "share", "rows", "state"].map((name) =>
    around(event.target, `data-${name}`),
  );
  const number = numberAt(event.target);
  if (number) void cards().then(({ openLink }) => openLink(number.link));
  else if (copied) void actions().then(({ copy }) => copy(copied));
  else if (saved && isView && location.search !== "") void actions().then(({ save }) => save(saved));
  else if (shared && isView) void actions().then(({ share }) => share(shared));
  else if (rows && isView) void actions().then(({ saveRows }) => saveRows(rows));
  else if (around(event.target, "data-zoom")) void map().then(({ navigate }) => navigate(event));
  else if (around(event.target, "data-set")) setControl(event.target);
  else if (state && isView) void live().then(({ go }) => go(state as HTMLAnchorElement));
  else if (isBesideMarks(event.target)) void reading().then(({ openNear }) => openNear(event));
  else return;
  event.preventDefault();
});

/** Whether a place is in a drawing of marks, but on none of them. */
function isBesideMarks(target: EventTarget | null): boolean {
  return target instanceof Element && !target.closest("a") && around(target, "data-roving") !== null;
}

/** A button that sets a control to a value one may want exactly. */
function setControl(target: EventTarget | null): void {
  const { set = "", value = "" } = around(target, "data-set")?.dataset ?? {};
  const control = document.querySelector<HTMLInputElement>(`main [name="${CSS.escape(set)}"]`);
  if (!control) return;
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

addEventListener("popstate", ({ state }) => {
  if (isView && !(state as { cards?: number } | null)?.cards) void live().then(({ follow }) => follow());
});
if (isView && location.search !== "") {
  void view();
  void live().then(({ follow }) => follow());
}

/** Goes to what the address names: a part of the page that may be folded away, a figure, or the card of a formula. */
function land(): void {
  const name = decoded(location.hash.slice(1));
  if (name.startsWith("=")) return void cards().then(({ openFormula }) => openFormula(name.slice(1)));
  for (const far of document.querySelectorAll(".far")) far.classList.remove("far");
  const target = document.getElementById(name);
  target?.querySelector<HTMLDetailsElement>(":scope > details")?.setAttribute("open", "");
  for (let folded = target?.closest("details"); folded; folded = folded.parentElement?.closest("details")) {
    folded.open = true;
  }
  if (target) target.scrollIntoView();
  else if (main?.dataset["view"] === "figures") void openFigure(name);
}

/** The list of figures leads on to the page of one, as its addresses did before each had a page; else it says so. */
async function openFigure(id: string): Promise<void> {
  const page = `${here.top}figure/${encodeURIComponent(id)}.html`;
  const { ok } = await fetch(page, { method: "HEAD" });
  if (ok) location.replace(page);
  else void actions().then(({ tellUnknown }) => tellUnknown(id));
}

addEventListener("hashchange", land);
if (location.hash !== "") land();
