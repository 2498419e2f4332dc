import { fileAddress } from "../base/address.js";
import { type Child, h, textOf } from "../base/dom.js";
import { drawn, type Size } from "../base/sizes.js";
import { dataTable, type TableColumn } from "../tables/table.js";
import { keepTogether } from "../text/en/base/unbroken.js";
import { chartWords } from "../text/en/chart.js";
import { qualityWords } from "../text/en/quality.js";
import { headline, MARKS, type Mark } from "../trace/marks.js";
import { signed } from "./parts/signs.js";

/** A chart as it is shown, named, sent and saved. */
export interface Chart<Row> {
  /** Its name, unique on the site: where it is found alone, and what its files are called. */
  name: string;
  /** The finding, as a heading. */
  title: Child;
  level?: "h2" | "h3";
  /** What is drawn and in which unit, in a line. */
  unit: Child;
  /** What stands on the upper right corner of the drawing. */
  over?: Child;
  /** What the marks mean, where that does not go without saying; it stands below the drawing. */
  key?: Child;
  /** Who states it. */
  source: Child;
  draw: (size: Size) => SVGSVGElement;
  /** The rows that it is drawn from, exactly. */
  rows: readonly Row[];
  columns: readonly TableColumn<Row>[];
}

/** The charts that were drawn last, by their names: what saves them looks here for their rows. */
// biome-ignore lint/suspicious/noExplicitAny: each chart has rows of its own kind.
export const drawnCharts = new Map<string, Chart<any>>();

/**
 * Returns a chart with all that belongs to it: finding, unit, drawing in each size, source, files, and its rows. The
 * numbers of its finding and its drawing bear their marks of quality, which its key explains.
 */
export function chart<Row extends object>(plain: Chart<Row>): HTMLElement {
  const { name, level = "h2", unit, source, rows, columns } = plain;
  const title = headline(plain.title);
  const drawings = drawn.sizes.map((size) => ({ size, ...signed(plain.draw(size)) }));
  const key = keyOf(
    plain.key,
    drawings.flatMap(({ marks }) => marks),
  );
  drawnCharts.set(name, { ...plain, title, key, draw: (size) => signed(plain.draw(size)).drawing });
  const finding = textOf(plain.title);
  const folded = h("details", { class: "chart-rows" }, h("summary", {}, chartWords.rows));
  drawn.later(() => {
    folded.append(dataTable(rows, columns));
    keepTogether(folded);
  });
  return h(
    "figure",
    { class: "chart", id: `chart-${name}`, "data-chart": name },
    h(level, { class: "chart-title" }, title),
    h("p", { class: "chart-unit" }, unit),
    plain.over && h("div", { class: "chart-over" }, plain.over),
    drawings.map(({ size, drawing }) => h("div", { class: `drawing ${size.name}` }, named(drawing, finding))),
    key && h("p", { class: "chart-key" }, key),
    h("p", { class: "chart-source" }, chartWords.source, source),
    tools(name),
    folded,
  );
}

/** What the marks of a chart mean, and the signs of quality among them. */
function keyOf(own: Child, marks: readonly Mark[]): Child {
  const signs = MARKS.filter((mark) => marks.includes(mark));
  return signs.length === 0 ? own : [own, own ? " " : null, qualityWords.key(signs)];
}

/** Returns a chart of a drawn page as it stands on a page of its own: its finding is what that page is called. */
export function chartAlone(page: Element, name: string): Element | null {
  const figure = page.querySelector(`[data-chart="${name}"]`);
  const finding = figure?.querySelector(".chart-title");
  finding?.replaceWith(h("h1", { class: "chart-title" }, [...finding.childNodes]));
  return figure;
}

/** A drawing says its finding to those who do not see it; the links in it stay reachable. */
function named(drawing: SVGSVGElement, finding: string): SVGSVGElement {
  drawing.setAttribute("role", "group");
  drawing.setAttribute("aria-label", finding);
  return drawing;
}

/** Links to the files of the first state; in any other, the browser makes the files itself. */
function tools(name: string): HTMLElement {
  const file = (kind: string) => fileAddress(`chart/${name}.${kind}`);
  const link = (kind: "svg" | "png" | "csv", words: string) =>
    h("a", { href: file(kind), download: true, "data-save": kind }, words);
  return h(
    "p",
    { class: "chart-tools" },
    h("a", { href: fileAddress(`chart/${name}.html`), "data-share": name }, chartWords.share),
    link("png", "PNG"),
    link("svg", "SVG"),
    link("csv", "CSV"),
  );
}
