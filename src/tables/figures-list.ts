import { h } from "../base/dom.js";
import { figureCard } from "../trace/figure-card.js";
import type { Ledger } from "../trace/figure-index.js";
import { counted } from "../trace/number.js";
import type { FigureEntry } from "./figures-query.js";
import { figureRows } from "./figures-row.js";

const BATCH = 50;

interface Options {
  entries: readonly FigureEntry[];
  ledger: Ledger;
  onOpen: (observationId: string | null) => void;
}

/** Returns the rows of the figures found, a batch at a time; `open(id)` shows the card of any figure. */
export function figuresList({ entries, ledger, onOpen }: Options) {
  let shown = BATCH;
  let hits: readonly FigureEntry[] = [];
  const { body, rows, make, clear } = openableRows({ ledger, onOpen });
  const more = h("button", { type: "button", onclick: showMore });

  function show(found: readonly FigureEntry[]) {
    hits = found;
    shown = BATCH;
    clear();
    addRows(0, shown);
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
    found?.show();
    found?.line.scrollIntoView({ block: "start" });
    found?.line.querySelector("button")?.focus({ preventScroll: true });
    return true;
  }

  return { body, more, show, open };
}

/** Returns what makes and keeps rows of which at most one shows its card. */
function openableRows({ ledger, onOpen }: Pick<Options, "ledger" | "onOpen">) {
  let opened: { id: string; close: () => void } | null = null;
  const rows = new Map<string, { line: HTMLElement; show: () => void; remove: () => void }>();
  const body = h("tbody", {});

  function make(entry: FigureEntry, note: string | null) {
    const id = entry.row.observation_id;
    const { line, card, button } = figureRows(entry, {
      names: ledger.names,
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
      if (opened?.id === id) return;
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

  function clear() {
    if (opened) onOpen(null);
    opened = null;
    rows.clear();
    body.replaceChildren();
  }

  return { body, rows, make, clear };
}
