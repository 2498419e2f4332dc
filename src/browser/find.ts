import { h } from "../base/dom.js";
import { hitAddress } from "../search/hit-list.js";
import { bestOf, find, type Hit, ready, type SentIndex } from "../search/search.js";
import { searchWords as words } from "../text/en/frame/search.js";
import { loadSlice } from "./slices.js";

/** How many results stand below the box. */
const MOST = 8;

const attended = new WeakSet<HTMLInputElement>();

/** Shows the best results below a search box while one types: from here on it is a combobox with a list. */
export function attend(box: HTMLInputElement): void {
  const form = box.form;
  if (!form || attended.has(box)) return;
  attended.add(box);
  const list = h("div", { id: "found", class: "quick", role: "listbox", "aria-label": words.best, hidden: true });
  const said = h("span", { class: "visually-hidden", role: "status" });
  form.append(list, said);
  for (const [name, value] of Object.entries(COMBOBOX)) box.setAttribute(name, value);
  const index = load(form.dataset["find"] ?? "");
  let latest = 0;

  const show = async () => {
    const own = ++latest;
    const query = box.value.trim();
    const sent = query === "" ? null : await index;
    if (own !== latest || document.activeElement !== box) return;
    if (!sent) return close();
    const { hits } = find(sent, query);
    const best = bestOf(hits, MOST);
    list.replaceChildren(...best.map(option), allOption(form, query, best.length));
    said.textContent = words.counts(best.length);
    open(true);
    mark(null);
  };
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    box.setAttribute("aria-expanded", String(isOpen));
  };
  const close = () => {
    latest++;
    open(false);
    mark(null);
  };
  const mark = (chosen: HTMLElement | null) => {
    for (const one of list.children) one.setAttribute("aria-selected", String(one === chosen));
    if (chosen) box.setAttribute("aria-activedescendant", chosen.id);
    else box.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  };
  const marked = () => list.querySelector<HTMLElement>('[aria-selected="true"]');
  const step = (by: 1 | -1) => {
    const all = [...list.children] as HTMLElement[];
    const at = all.indexOf(marked() as HTMLElement);
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
    mark(all[next] ?? null);
  };

  box.addEventListener("input", () => void show());
  box.addEventListener("focus", () => void show());
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) void show();
      else step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && marked()) marked()?.click();
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  // The box keeps the focus while a result is pressed, so that the list stands until it is let go.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", close);
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
  void show();
}

const COMBOBOX = {
  role: "combobox",
  "aria-autocomplete": "list",
  "aria-expanded": "false",
  "aria-controls": "found",
};

/** The index, made ready piece by piece; nothing where it cannot be fetched: the form leads to the results then. */
async function load(folder: string): Promise<SentIndex | null> {
  try {
    const sent = (await loadSlice(folder, "search/index")) as SentIndex;
    await ready(sent);
    return sent;
  } catch {
    return null;
  }
}

function option({ kind, title, context, to }: Hit, i: number): HTMLElement {
  return h(
    "a",
    { id: `found-${i}`, role: "option", tabindex: -1, href: hitAddress(to), "data-own": true },
    h("span", { class: "what" }, words.kinds[kind]),
    h("span", {}, title),
    h("span", { class: "note" }, context),
  );
}

/** The last of the list: all that there is, on a page of its own. */
function allOption(form: HTMLFormElement, query: string, count: number): HTMLElement {
  const href = `${form.action}?${new URLSearchParams({ q: query })}`;
  const text = count === 0 ? words.none : words.all(query);
  return h("a", { id: "found-all", class: "all", role: "option", tabindex: -1, href }, text);
}
