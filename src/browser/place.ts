import { append, type Child } from "../base/dom.js";
import { keepTogether } from "../text/en/base/unbroken.js";

/** Puts a part into its place of the page; what is the same already stays as it is, and so does the reader's focus. */
export function putInto(place: Element, part: Child): void {
  const fresh = place.cloneNode(false) as Element;
  append(fresh, [part]);
  fresh.normalize();
  keepTogether(fresh);
  if (fresh.isEqualNode(withoutStops(place)) && !hasControls(place)) return;
  if (hasControls(place) && shapeOf(place).isEqualNode(shapeOf(fresh))) {
    adopt(place, fresh);
    return;
  }
  const focused = focusKey(place);
  const open = [...place.querySelectorAll("details")].map((details) => details.open);
  place.replaceChildren(...fresh.childNodes);
  for (const [i, details] of [...place.querySelectorAll("details")].entries()) details.open = open[i] ?? details.open;
  if (focused) place.querySelector<HTMLElement>(focused)?.focus();
}

/** A place as it was drawn, before its groups were made single stops of the Tab key. */
function withoutStops(place: Element): Element {
  const drawn = place.cloneNode(true) as Element;
  for (const item of drawn.querySelectorAll(":is(a, summary, button)[tabindex]")) item.removeAttribute("tabindex");
  for (const group of drawn.querySelectorAll("[aria-describedby=keys]")) group.removeAttribute("aria-describedby");
  for (const region of drawn.querySelectorAll(".table-scroll")) region.setAttribute("tabindex", "0");
  drawn.normalize();
  return drawn;
}

const CONTROLS = "input, select, output";

function hasControls(place: Element): boolean {
  return place.querySelector("[data-controls]") !== null;
}

/** Controls without what says where they stand. */
function shapeOf(place: Element): Element {
  const shape = withoutStops(place);
  for (const element of shape.querySelectorAll("[selected], [checked], [open]")) {
    for (const name of ["selected", "checked", "open"]) element.removeAttribute(name);
  }
  for (const input of shape.querySelectorAll("[type=range], [type=search]")) input.removeAttribute("value");
  for (const output of shape.querySelectorAll("output")) output.textContent = "";
  shape.normalize();
  return shape;
}

/** Sets controls as those of another copy stand; they are not replaced while a reader holds one. */
function adopt(place: Element, fresh: Element): void {
  const others = fresh.querySelectorAll(CONTROLS);
  for (const [i, element] of [...place.querySelectorAll(CONTROLS)].entries()) {
    const other = others[i];
    if (element instanceof HTMLInputElement && other instanceof HTMLInputElement) {
      element.checked = other.checked;
      if (element !== document.activeElement) element.value = other.value;
    } else if (element instanceof HTMLSelectElement && other instanceof HTMLSelectElement) element.value = other.value;
    else if (element instanceof HTMLOutputElement && other) element.textContent = other.textContent;
  }
}

/** What finds the element that has the focus again in a fresh copy of its place. */
function focusKey(place: Element): string | null {
  const active = document.activeElement;
  if (!active || !place.contains(active)) return null;
  if (active.id !== "") return `#${CSS.escape(active.id)}`;
  const { name, value } = active as HTMLInputElement;
  if (name) return `[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`;
  return null;
}
