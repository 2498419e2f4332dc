import { h, sentence } from "../base/dom.js";
import { figureControls } from "../controls/figures-controls.js";
import { figureCard } from "../trace/figure-card.js";
import type { Ledger } from "../trace/figure-index.js";
import { counted } from "../trace/number.js";
import { figureHead, hitsText } from "./figures-head.js";
import { type FigureEntry, type FigureQuery, findFigures, type Order, readQuery } from "./figures-query.js";
import { figureRows } from "./figures-row.js";

const BATCH = 50;

/** What the list of figures is made of, and whom it tells of a new query or an opened figure (null where closed). */
export interface FiguresTable {
  entries: readonly FigureEntry[];
  ledger: Ledger;
  query: FigureQuery;
  onQuery: (query: FigureQuery) => void;
  onOpen: (observationId: string | null) => void;
}

/** Returns search, filters and list of figures; `open(id)` shows the card of a figure wherever the filters leave it. */
export function figuresTable({ entries, ledger, query: initial, onQuery, onOpen }: FiguresTable) {
  const { names } = ledger;
  let query = initial;
  let shown = BATCH;
  let hits: FigureEntry[] = [];
  let opened: { id: string; close: () => void } | null = null;
  const rows = new Map<string, { line: HTMLElement; show: () => void; remove: () => void }>();

  const count = h("p", { class: "hits", "aria-live": "polite" });
  const clear = h("button", { class: "plain", type: "button", onclick: reset }, "Clear search and filters");
  const more = h("button", { type: "button", onclick: showMore });
  const body = h("tbody", {});
  const head = figureHead(sortBy);
  const host = h("div", {}, controls());
  const element = h(
    "section",
    { class: "figures", "aria-label": "All figures" },
    host,
    h("div", { class: "hits-line" }, count, clear),
    h("table", { class: "figures-table" }, head.element, body),
    more,
  );
  search();

  function controls() {
    const { order: _order, descending: _descending, ...filters } = query;
    const control = figureControls(entries, filters, names);
    control.addEventListener("input", () => change({ ...query, ...control.value }));
    return control;
  }

  function change(next: FigureQuery) {
    query = next;
    shown = BATCH;
    onQuery(query);
    search();
  }

  function reset() {
    change({ ...readQuery(""), order: query.order, descending: query.descending });
    host.replaceChildren(controls());
    host.querySelector("input")?.focus();
  }

  function sortBy(order: Order) {
    const first = order === "period" || order === "value";
    change({ ...query, order, descending: query.order === order ? !query.descending : first });
  }

  function search() {
    hits = findFigures(entries, query);
    if (opened) onOpen(null);
    opened = null;
    rows.clear();
    body.replaceChildren();
    addRows(0, shown);
    head.mark(query);
    count.replaceChildren(sentence(hitsText(hits, { total: entries.length, order: query.order, names })));
    clear.hidden = hits.length === entries.length;
  }

  function showMore() {
    const from = shown;
    shown += BATCH;
    addRows(from, shown);
    rows
      .get(hits[from]?.row.observation_id ?? "")
      ?.line.querySelector("button")
      ?.focus({ preventScroll: true });
  }

  function addRows(from: number, to: number) {
    body.append(...hits.slice(from, to).flatMap((entry) => [...make(entry, null)]));
    const left = hits.length - to;
    more.hidden = left <= 0;
    more.replaceChildren("Show ", counted(Math.min(BATCH, left)), " more of ", counted(left), " left");
  }

  function make(entry: FigureEntry, note: string | null) {
    const id = entry.row.observation_id;
    const { line, card, button } = figureRows(entry, {
      names,
      note,
      toggle: () => (opened?.id === id ? close() : show()),
    });
    function close() {
      card.hidden = true;
      line.classList.remove("open");
      button.setAttribute("aria-expanded", "false");
      if (opened?.id === id) {
        opened = null;
        onOpen(null);
      }
    }
    function show() {
      opened?.close();
      opened = { id, close };
      card.firstElementChild?.replaceChildren(figureCard(entry.row, ledger));
      card.hidden = false;
      line.classList.add("open");
      button.setAttribute("aria-expanded", "true");
      onOpen(id);
    }
    function remove() {
      close();
      line.remove();
      card.remove();
    }
    rows.get(id)?.remove();
    rows.set(id, { line, show, remove });
    return [line, card] as const;
  }

  /** Shows the card of a figure and scrolls to it; false where there is no such figure. */
  function open(id: string): boolean {
    const entry = entries.find(({ row }) => row.observation_id === id);
    if (!entry) return false;
    if (!rows.has(id)) {
      const note = hits.includes(entry)
        ? "Opened by its address; in the list it stands further down"
        : "Opened by its address; the search and filters leave it out";
      body.prepend(...make(entry, note));
    }
    const found = rows.get(id);
    if (opened?.id !== id) found?.show();
    found?.line.scrollIntoView({ block: "start" });
    found?.line.querySelector("button")?.focus({ preventScroll: true });
    return true;
  }

  return Object.assign(element, { open });
}
