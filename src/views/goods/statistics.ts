import { sumOf } from "../../../pipelines/formula/figures.js";
import { usd } from "../../../pipelines/text/en/values.js";
import { type Child, h } from "../../base/dom.js";
import { category } from "../../base/theme.js";
import { chart } from "../../charts/chart.js";
import { chapterBars } from "../../charts/goods/chapter-bars.js";
import { type FlowLine, flowLines } from "../../charts/goods/flow-lines.js";
import { publishers } from "../../charts/parts/publishers.js";
import { form, select } from "../../controls/controls.js";
import {
  type Flow,
  type FlowPair,
  type FlowRow,
  flowRows,
  flowsIn,
  leadingSide,
  yearsOf,
} from "../../facts/goods/flows.js";
import type { FlowsSlice } from "../../slices/flows.js";
import { stackedTable } from "../../tables/stacked-table.js";
import type { Trade } from "../../text/en/goods/findings.js";
import { chapterName, flowWords as words } from "../../text/en/goods/flows.js";
import { computed, counted } from "../../trace/number.js";
import { chosen, type State } from "../view.js";
import { sideLines } from "./flow-sides.js";
import { chapterColumns, goodColumns, yearColumns } from "./statistics-columns.js";
import { byMonth } from "./statistics-months.js";

/** So many chapters are drawn as bars, and so many as lines. */
const BARS = 12;
const LINES = 5;

/** What imported statistics give of the goods of one flow. */
export interface Statistics {
  parts: Child;
  state: State;
  finding: Child;
  /** Who publishes them. */
  lead: Child;
}

/** What is drawn: the trade, the figures that go its way, and the choices. */
interface Drawn {
  trade: Trade;
  pair: FlowPair;
  flows: readonly Flow[];
  year: number;
  chapter: string;
  rows: readonly FlowRow[];
  sources: FlowsSlice["sources"];
  publisher: () => Child;
}

/** The sources of what is drawn of the rows of a year: of the side that leads, and of the partner beside it. */
function sourcesOf(rows: readonly FlowRow[], sources: FlowsSlice["sources"]): FlowsSlice["sources"] {
  const shown = new Set(rows.flatMap(({ lead, mirror }) => [lead.source_id, mirror?.source_id]));
  return sources.filter(({ source_id }) => shown.has(source_id));
}

/** Returns the goods of a flow in imported statistics, by chapter, over years, and of one chapter good by good. */
export function statistics(
  [chapters, goods]: readonly [FlowsSlice | undefined, FlowsSlice | undefined],
  trade: Trade,
  state: State,
): Statistics | null {
  const { pair, sources } = chapters ?? {};
  const flows = pair ? flowsIn(pair).filter(({ flow }) => flow === trade.flow) : [];
  const { years, last } = yearsOf(flows);
  const monthly = pair ? pair.monthly.filter(({ flow }) => flow === trade.flow).map(({ product }) => product) : [];
  if (!pair || !sources || (years.length === 0 && monthly.length === 0)) return null;
  const year = Number(chosen(state["year"], years.map(String), String(last)));
  const rows = flowRows(flows, year, leadingSide(flows, year));
  const yearly = flows.map(({ product }) => product).filter((product) => product !== "TOTAL");
  const known = [...new Set([...yearly, ...monthly])].sort();
  const chapter = known.find((code) => code === state["chapter"]) ?? "";
  const drawn: Drawn = { trade, pair, flows, year, chapter, rows, sources, publisher: () => publishers(sources) };
  const hasYears = years.length > 0;
  return {
    finding: hasYears ? words.chapters.title(rows, trade) : words.months.finding(trade),
    lead: words.lead(publishers(hasYears ? sourcesOf(rows, sources) : sources)),
    state: { ...(years.length > 1 && { year: String(year) }), ...(chapter && { chapter }) },
    parts: [
      h("h2", {}, words.heading),
      controls(drawn, { years, known }),
      hasYears ? [bars(drawn), overYears(drawn)] : h("p", { class: "note" }, words.months.only),
      chapter !== "" && goods?.pair && byMonth(goods.pair, { trade, chapter, source: drawn.publisher() }),
      chapter !== "" && goods?.pair && hasYears && goodByGood(drawn, goods.pair),
    ],
  };
}

function controls({ year, chapter }: Drawn, { years, known }: { years: readonly number[]; known: readonly string[] }) {
  return form(
    [
      years.length > 1 &&
        select({
          name: "year",
          label: words.year,
          choices: years.map((one) => ({ value: String(one), label: String(one) })),
          value: String(year),
        }),
      select({
        name: "chapter",
        label: words.chapter,
        choices: [
          { value: "", label: words.all },
          ...known.map((code) => ({ value: code, label: words.choice(code) })),
        ],
        value: chapter,
      }),
    ],
    { label: words.controls },
  );
}

/** The chapters of a year side by side, the largest of them drawn. */
function bars({ rows, trade, year, sources }: Drawn): HTMLElement {
  const shown = rows.slice(0, BARS);
  const rest = rows.slice(BARS);
  const lead = shown[0]?.lead.side ?? "own";
  const has = {
    hasMirror: lead === "own" && shown.some(({ mirror }) => mirror),
    hasChange: shown.some(({ change }) => change),
    hasShare: shown.some(({ share }) => share),
  };
  const others =
    rest.length > 0 &&
    words.chapters.rest(
      counted(rest.length, ...words.chapters.smaller),
      computed(
        usd(rest.reduce((sum, row) => sum + row.lead.value, 0)),
        sumOf(rest.map((row) => row.lead.id).join(" ")),
      ),
    );
  return chart({
    name: "goods-chapters",
    level: "h3",
    title: words.chapters.title(rows, trade),
    unit: words.chapters.unit(trade, { year, lead, hasMirror: has.hasMirror }),
    key: [words.chapters.key(has, year, rows.length), " ", others],
    source: publishers(sourcesOf(rows, sources)),
    draw: (size) => chapterBars(shown, { size, trade }),
    rows: shown,
    columns: chapterColumns(shown, trade),
  });
}

/** The largest chapters over the years, or of one what each side gives; nothing where there is a single year. */
function overYears(drawn: Drawn): Child {
  const { chapter, flows, rows, trade, year, publisher } = drawn;
  const ofChapter = flows.filter(({ product }) => product === chapter);
  const lines = chapter === "" ? largestLines(drawn) : sideLines(ofChapter, trade);
  const points = lines.flatMap((line) => line.flows.map((flow) => ({ line: line.name, flow })));
  if (new Set(points.map(({ flow }) => flow.year)).size < 2) return null;
  const of = chapter || (rows[0]?.product ?? "");
  const lead = leadingSide(flows, year);
  const own = flows.filter(({ product, side }) => product === of && side === lead).toSorted((a, b) => a.year - b.year);
  const to = own.findLast((flow) => flow.year <= year) ?? own.at(-1);
  if (!to) return null;
  const other = flows.find((flow) => flow.product === of && flow.side === "mirror" && flow.year === to.year) ?? null;
  return chart({
    name: "goods-chapter-years",
    level: "h3",
    title: words.lines.title(
      chapterName(of),
      { from: own[0], to, other: chapter !== "" && lead === "own" ? other : null },
      trade,
    ),
    unit: words.lines.unit(trade, chapter !== ""),
    source: publisher(),
    draw: (size) => flowLines(lines, size),
    rows: points,
    columns: yearColumns(trade),
  });
}

function largestLines({ flows, rows }: Drawn): FlowLine[] {
  return rows.slice(0, LINES).map(({ product, lead }, i) => ({
    name: words.chapters.name(product),
    hue: category(i),
    flows: flows.filter((flow) => flow.product === product && flow.side === lead.side),
  }));
}

/** The goods of the chapter that is chosen, as far as the slice holds them. */
function goodByGood({ chapter, trade, year }: Drawn, pair: FlowPair): Child {
  const own = flowsIn(pair).filter(({ flow, product }) => flow === trade.flow && product.startsWith(chapter));
  const rows = flowRows(own, year, leadingSide(own, year));
  return [
    h("h3", {}, words.goods.heading(chapter, year)),
    rows.length === 0
      ? h("p", {}, words.goods.none)
      : [
          stackedTable(rows, goodColumns(rows, trade, pair.names)),
          h("p", { class: "note" }, words.goods.note(pair.finer)),
        ],
  ];
}
