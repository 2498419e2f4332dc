import { h, sentence } from "../base/dom.js";
import { figureControls } from "../controls/figures-controls.js";
import type { Ledger } from "../trace/figure-index.js";
import { figureHead, hitsText } from "./figures-head.js";
import { figuresList } from "./figures-list.js";
import { type FigureEntry, type FigureQuery, findFigures, type Order, readQuery } from "./figures-query.js";

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

  const list = figuresList({ entries, ledger, onOpen });
  const count = h("p", { class: "hits", "aria-live": "polite" });
  const clear = h("button", { class: "plain", type: "button", onclick: reset }, "Clear search and filters");
  const head = figureHead(sortBy);
  const host = h("div", {}, controls());
  const element = h(
    "section",
    { class: "figures", "aria-label": "All figures" },
    host,
    h("div", { class: "hits-line" }, count, clear),
    h("table", { class: "figures-table" }, head.element, list.body),
    list.more,
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
    const hits = findFigures(entries, query);
    list.show(hits);
    head.mark(query);
    count.replaceChildren(sentence(hitsText(hits, { total: entries.length, order: query.order, names })));
    clear.hidden = hits.length === entries.length;
  }

  return Object.assign(element, { open: list.open });
}
