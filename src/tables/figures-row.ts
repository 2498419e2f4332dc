import { h } from "../base/dom.js";
import { digits, measure, type Names, periodWords, readable, subject } from "../trace/figure-words.js";
import type { FigureEntry, Order } from "./figures-query.js";

/** The columns of the list of figures; `wide` ones leave narrow screens. */
export const FIGURE_COLUMNS: readonly { order: Order; label: string; amount?: boolean; wide?: boolean }[] = [
  { order: "what", label: "Figure" },
  { order: "period", label: "Period" },
  { order: "value", label: "Value", amount: true },
  { order: "printed", label: "Printed", wide: true },
  { order: "source", label: "Source", wide: true },
  { order: "status", label: "Status", wide: true },
];

/** Returns the row of a figure and the empty row for its card; the button in the first cell says whether it is open. */
export function figureRows(
  { row, source, disputed, corrected }: FigureEntry,
  { names, toggle, note = null }: { names: Names; toggle: () => void; note?: string | null },
) {
  const cardId = `card-${row.observation_id}`;
  const button = h(
    "button",
    { class: "row-button", type: "button", "aria-expanded": "false", "aria-controls": cardId, onclick: toggle },
    measure(row),
  );
  const status = [
    row.obs_status === "A" ? null : names("obs_status", row.obs_status),
    disputed ? "contradicted" : null,
    corrected ? "corrected" : null,
  ];
  const doubts = status.filter((word) => word !== null).join(", ");
  const line = h(
    "tr",
    { class: "figure-row", id: row.observation_id, "data-figure": row.observation_id, onclick: clicked },
    h(
      "td",
      {},
      note && h("span", { class: "pinned" }, note),
      button,
      h("span", { class: "sub" }, subject(row)),
      h("span", { class: "sub narrow" }, `“${row.printed}”, ${source.publisher}${doubts ? ` · ${doubts}` : ""}`),
    ),
    h("td", {}, periodWords(row)),
    h("td", { class: "amount", title: digits(row.value) }, readable(row)),
    h("td", { class: "wide printed", lang: source.language }, row.printed),
    h("td", { class: "wide" }, source.publisher),
    h("td", { class: doubts ? "wide doubt" : "wide" }, doubts || names("obs_status", row.obs_status)),
  );
  const card = h("tr", { class: "card-row", hidden: true }, h("td", { id: cardId, colspan: FIGURE_COLUMNS.length }));
  function clicked(event: Event) {
    if ((event.target as Element).closest("a, button") || String(getSelection()) !== "") return;
    toggle();
  }
  return { line, card, button };
}
