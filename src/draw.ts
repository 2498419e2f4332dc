import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { here, pageAddress } from "./base/address.js";
import { type Child, h, textOf } from "./base/dom.js";
import { type Chart, chartAlone } from "./charts/chart.js";
import { chartsIn, writeChart } from "./draw/charts.js";
import { checkPages } from "./draw/checks.js";
import { useDocument } from "./draw/document.js";
import { feedOf } from "./draw/feed.js";
import { drawFigures } from "./draw/figures.js";
import { fillPlaces } from "./draw/fill.js";
import { daysOf, frameOf } from "./draw/frame.js";
import { withMarks, writePage } from "./draw/page.js";
import { type PictureFile, type Renderer, startRenderer, writeSvgs } from "./draw/pictures.js";
import { shownFigures } from "./draw/shown-figures.js";
import { writeSlices } from "./draw/slices.js";
import { pageEntries, withSections } from "./search/page-entries.js";
import { type Entry, indexOf } from "./search/search.js";
import { cuts } from "./slices/all.js";
import type { ChangesSlice } from "./slices/changes.js";
import { entriesOf } from "./slices/search.js";
import type { Tables } from "./slices/tables.js";
import { chartWords } from "./text/en/chart.js";
import { navigation } from "./text/en/navigation.js";
import { usesOf } from "./trace/figure-uses.js";
import { learnMarks, type MarkedFigures } from "./trace/marks.js";
import { views } from "./views/index.js";
import type { State } from "./views/view.js";

/** What is drawn into, from what, and how it is called. */
interface Site {
  folder: string;
  tables: Tables;
  /** The name of the folder of the slices. */
  sliced: string;
  build: string;
  templates: Readonly<Record<"chart" | "figure" | "check", string>>;
  renderer: Renderer;
}

/**
 * Fills the pages that Framework has built with the first state of their views, and makes the pages of charts, figures
 * and checks. `data` is the folder of the page data, `fonts` the one where fonts are kept, `address` where the site is
 * published and `builtOn` the day of the build, as far as they are set.
 */
export async function draw(
  folder: string,
  data: string,
  { fonts, address, builtOn }: Record<"fonts" | "address" | "builtOn", string>,
): Promise<void> {
  here.address = address;
  useDocument();
  const { tables, text } = readTables(join(data, "pages"));
  tables.publication = { ...tables.publication, builtOn: builtOn || null };
  const renderer = await startRenderer(text, fonts);
  try {
    await drawPages(folder, tables, { data, fonts, renderer });
    await renderer.end();
  } finally {
    await renderer.stop();
  }
}

/** Draws all pages and writes all files, but for the pictures that `renderer` then has still to write. */
async function drawPages(
  folder: string,
  tables: Tables,
  { data, fonts, renderer }: { data: string; fonts: string; renderer: Renderer },
): Promise<void> {
  const { changes, ...shown } = cuts;
  const slices = new Map(Object.values(shown).flatMap((cut) => [...cut(tables)]));
  learnMarks(slices.get("marks") as MarkedFigures);
  const build = JSON.parse(readFileSync(join(data, ".receipt.json"), "utf8")).inputHash.slice(0, 12);
  const days = daysOf(tables, build);
  here.version = navigation.footer.version(days);
  const pages: FirstPage[] = [];
  const drawAll = async (names: readonly string[]) => {
    for (const page of names) pages.push(...(await drawFirst(folder, page, slices)));
  };
  await drawAll(Object.keys(views).filter((page) => page !== "changes"));
  const ids = new Set(tables.observations.map(({ observation_id }) => observation_id));
  tables.uses = usesOf(tables, shownFigures(pages, slices, ids));
  for (const [name, slice] of changes?.(tables) ?? []) slices.set(name, slice);
  await drawAll(["changes"]);
  const found: Entry[] = pages.flatMap(({ page, html }) => pageEntries(page, html));
  slices.set("search/index", indexOf([...found, ...entriesOf(tables)]));
  const sliced = writeSlices(folder, slices);
  const framed = frameOf({ focus: tables.focus[0], days, sliced });
  const [chart, figure, check] = ["chart", "figure", "check"].map((name) => framed(template(folder, name)));
  const templates = { chart, figure, check } as Site["templates"];
  frameRest(folder, framed);
  const site = { folder, tables, sliced, build, templates, renderer };
  const pictures = pages.flatMap((page) => writeView(site, { ...page, html: framed(page.html) }));
  pictures.push(...drawChecks(site));
  writeFileSync(join(folder, "changes.xml"), feedOf(slices.get("changes") as ChangesSlice));
  await writeSvgs(pictures, fonts);
  below(() => {
    mkdirSync(join(folder, "figure"), { recursive: true });
    for (const page of drawFigures(folder, tables, { build })) writePage(folder, templates.figure, () => page);
  });
}

/** Writes what stands around every page that has no view. */
function frameRest(folder: string, framed: (html: string) => string): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
    const file = join(folder, name);
    writeFileSync(file, framed(readFileSync(file, "utf8")));
  }
}

/** A page with the first state of its view drawn into it. */
interface FirstPage {
  page: string;
  html: string;
  state: State;
  parts: Readonly<Record<string, Child>>;
}

/** Draws the first state of a page; returns none where it has no view. */
async function drawFirst(folder: string, page: string, slices: ReadonlyMap<string, object>): Promise<FirstPage[]> {
  const { view } = (await views[page]?.()) ?? {};
  if (!view) return [];
  const html = withSections(readFileSync(join(folder, `${page}.html`), "utf8"));
  const { state, parts } = view.draw(
    {},
    view.slices({}).map((name) => slices.get(name)),
  );
  return [{ page, html: fillPlaces(html, parts), state, parts }];
}

/** Writes a page, and its charts alone. */
function writeView(site: Site, { page, html, state, parts }: FirstPage): PictureFile[] {
  const marks = { view: page, slices: site.sliced, first: new URLSearchParams(state).toString() };
  writeFileSync(join(site.folder, `${page}.html`), withMarks(html, marks));
  const charts = chartsIn(parts);
  below(() => chartPages(site, parts, { page, marks }));
  return writeCharts(site, charts, page);
}

/** Draws a page a statement of the article, and their charts alone. */
function drawChecks(site: Site): PictureFile[] {
  const drawn: { name: string; charts: Chart<object>[] }[] = [];
  below(() => {
    for (const page of checkPages(site.tables)) {
      const name = `audit/${page.name}`;
      drawn.push({ name, charts: chartsIn(page.parts) });
      writePage(site.folder, site.templates.check, () => ({ ...page, name }));
      chartPages(site, page.parts, { page: name, marks: {} });
    }
  });
  return drawn.flatMap(({ name, charts }) => writeCharts(site, charts, name));
}

/** Writes the files of the charts of a page. Returns their pictures, of which PNGs are under way. */
function writeCharts(site: Site, charts: readonly Chart<object>[], page: string): PictureFile[] {
  const pictures = charts.map((chart) => writeChart(site.folder, chart, { ...site, page }));
  for (const picture of pictures) site.renderer.render(picture);
  return pictures;
}

/** Writes a page for each chart among the parts of another, on which it stands alone. */
function chartPages(
  { folder, templates }: Site,
  parts: Readonly<Record<string, Child>>,
  { page, marks }: { page: string; marks: Readonly<Record<string, string>> },
): void {
  const all = h("div", {}, Object.values(parts));
  const charts = chartsIn({ all });
  for (const { name, title } of charts) {
    const link = h("a", { href: pageAddress(page), "data-page": page }, chartWords.page);
    const related = relatedCharts(charts.filter((other) => other.name !== name));
    writePage(folder, templates.chart, () => ({
      name: `chart/${name}`,
      title: textOf(title),
      description: chartWords.description(textOf(title)),
      parts: { chart: chartAlone(all, name), page: link, related },
      marks: { ...marks, chart: name },
    }));
  }
}

/** Links to charts that stand on one page with another. */
function relatedCharts(charts: readonly Chart<object>[]): Child {
  if (charts.length === 0) return null;
  const links = charts.map(({ name, title }) =>
    h("li", {}, h("a", { href: pageAddress(`chart/${name}`) }, textOf(title))),
  );
  return h("section", { class: "related" }, h("h2", {}, chartWords.related), h("ul", {}, links));
}

/** Does something for pages that stand one folder below the top. */
function below(work: () => void): void {
  here.top = "../";
  work();
  here.top = "./";
}

/** Returns a page that is none of its own but the form of others, and removes it. */
function template(folder: string, name: string): string {
  const file = join(folder, `${name}.html`);
  const html = readFileSync(file, "utf8");
  rmSync(file);
  return html;
}

/** Reads the page data. Returns them, and all their text. */
function readTables(data: string): { tables: Tables; text: string } {
  const files = readdirSync(data).filter((name) => name.endsWith(".json"));
  const texts = files.map((name) => readFileSync(join(data, name), "utf8"));
  const tables = files.map((name, i) => [basename(name, ".json"), JSON.parse(texts[i] ?? "")]);
  return { tables: Object.fromEntries(tables) as Tables, text: texts.join("") };
}
