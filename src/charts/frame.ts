import { csvFormat } from "d3-dsv";
import { type Child, h, sentence } from "../base/dom.js";
import { dataTable, type TableColumn } from "../tables/table.js";
import { counted } from "../trace/number.js";

/**
 * What a chart is shown with: the finding, the unit, who says so, and exactly the rows drawn; numbers in words are
 * traced.
 */
export interface Frame<Row> {
  title: Child;
  unit: Child;
  source: Child;
  name: string;
  rows: readonly Row[];
  columns: readonly TableColumn<Row>[];
}

/** Returns a figure with title, unit, the chart, its source, its rows as a table, and downloads of rows and drawing. */
export function frame<Row extends object>(chart: Element, { title, unit, source, name, rows, columns }: Frame<Row>) {
  const id = `chart-${name}`;
  const table = h("div", { class: "chart-table", hidden: true }, dataTable(rows, columns));
  const toggle = h(
    "button",
    { class: "plain", type: "button", "aria-expanded": "false", onclick: show },
    "Show the rows",
  );
  function show() {
    table.hidden = !table.hidden;
    toggle.textContent = table.hidden ? "Show the rows" : "Hide the rows";
    toggle.setAttribute("aria-expanded", String(!table.hidden));
  }
  return h(
    "figure",
    { class: "chart", "aria-labelledby": id },
    h("p", { class: "chart-title", id }, title),
    h("p", { class: "chart-unit" }, unit),
    chart,
    h("p", { class: "chart-source" }, "Source: ", source),
    h(
      "div",
      { class: "chart-tools" },
      toggle,
      h(
        "button",
        { class: "plain", type: "button", onclick: () => save(`${name}.csv`, "text/csv", csvFormat([...rows])) },
        "Rows as CSV",
      ),
      h(
        "button",
        { class: "plain", type: "button", onclick: () => save(`${name}.svg`, "image/svg+xml", svgText(chart)) },
        "Drawing as SVG",
      ),
    ),
    table,
  );
}

/** Returns a few publishers in words: "The Diplomat, Interfax and 4 more". */
export function publishers(rows: readonly { publisher: string }[]): HTMLElement {
  const names = [...new Set(rows.map((row) => row.publisher))];
  const shown = names.length <= 4 ? names : names.slice(0, 3);
  const cited = shown.map((name, i) => [i > 0 ? ", " : "", h("cite", {}, name)]);
  return sentence(cited, names.length > shown.length && [" and ", counted(names.length - shown.length), " more"]);
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** The drawing as a file of its own: theme colours become plain ones. */
function svgText(chart: Element): string {
  const svg = chart.matches("svg") ? chart : chart.querySelector("svg");
  if (!svg) return "";
  const theme = getComputedStyle(document.documentElement);
  const copy = svg.cloneNode(true) as SVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute(
    "style",
    `background: ${theme.getPropertyValue("--paper")}; color: ${theme.getPropertyValue("--ink")}`,
  );
  return new XMLSerializer()
    .serializeToString(copy)
    .replace(/var\((--[\w-]+)\)/g, (_, variable: string) =>
      theme.getPropertyValue(variable).trim().replaceAll('"', "'"),
    );
}
