import { fileAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import { figureControls } from "../controls/figures-controls.js";
import { stateLink } from "../controls/state-link.js";
import {
  FILTER_NAMES,
  type FigureEntry,
  type Filter,
  figureEntries,
  findFigures,
  isTarget,
  unitsOf,
} from "../facts/figure-search.js";
import { BATCH, choiceOf, type FigureChoice, isFirst, stateOfChoice, without } from "../facts/figure-state.js";
import type { FigureRows, FirstFigures, Offer } from "../slices/figures.js";
import { figuresTable, lineId } from "../tables/figures-table.js";
import { figureWords } from "../text/en/figures.js";
import { measure, periodWords, subject } from "../text/en/trace/figure.js";
import { figureAddress } from "../trace/address.js";
import { codeNames, type Names } from "../trace/code-names.js";
import type { Rows, State, View } from "./view.js";

/** The slices that the rows of any state are taken from. */
export const ROW_SLICES: readonly string[] = ["figures", "figures/all"];

type Slices = readonly (FirstFigures | FigureRows)[];

/** All figures: searched, narrowed down and ordered. */
export const view: View<FirstFigures | FigureRows> = {
  slices: (state) => (isFirst(state) ? ["figures"] : ROW_SLICES),
  more: ROW_SLICES,
  rowsOf,
  draw(state, slices) {
    const { first, choice, found } = foundIn(state, slices);
    const names = codeNames(first.codes);
    const link = (words: Child, to: FigureChoice, attributes = {}) =>
      stateLink("figures", stateOfChoice(to), words, attributes);
    return {
      state: stateOfChoice(choice),
      parts: {
        heading: figureWords.heading(first.total),
        controls: figureControls(first.offers, choice),
        hits: hits(first, choice, found, names),
        chosen: chosen(first, choice, found, link),
        marks: found.figures > 0 && legend(first.offers, link),
        list:
          found.figures > 0 &&
          figuresTable(found.entries.slice(0, choice.rows), names, {
            ...choice,
            isByUnit: choice.order === "value" && unitsOf(found.entries).length > 1,
            link: (words, order, descending) => link(words, { ...choice, order, descending, rows: BATCH }),
          }),
        more: more(choice, found.figures, link),
      },
    };
  },
};

/** Returns the rows of a state as they are taken away, all that were found; `page` is the whole address of the page. */
export function rowsOf(state: State, slices: Slices, page: string): Rows {
  const { first, found } = foundIn(state, slices);
  const names = codeNames(first.codes);
  const rows = found.entries.map(({ row, source }) => [
    measure(row),
    subject(row),
    periodWords(row),
    row.value,
    names("units", row.unit),
    row.printed,
    source.publisher,
    figureWords.whose(row.authority),
    source.published ?? "",
    figureWords.marks(row, names).join(", "),
    new URL(figureAddress(row.observation_id), page).href,
    source.url,
  ]);
  return { header: Object.values(figureWords.file), rows };
}

/** What was found: how many figures of how many sources, and those of them that are at hand, in order. */
interface Found {
  figures: number;
  sources: number;
  hasTargets: boolean;
  entries: readonly FigureEntry[];
  /** How many another choice would find. */
  count: (choice: FigureChoice) => number;
}

function foundIn(state: State, slices: Slices): { first: FirstFigures; choice: FigureChoice; found: Found } {
  const [first, all] = slices as readonly [FirstFigures?, FigureRows?];
  if (!first) throw new Error("figures are drawn from their slices");
  if (!all) {
    const { figures, sources, targets } = first.total;
    const hasTargets = targets > 0 && targets < figures;
    const found = { figures, sources, hasTargets, entries: entriesOf(first), count: () => figures };
    return { first, choice: choiceOf({}, () => null), found };
  }
  const asked = choiceOf(state, (name, value) => nearest(name, value, first.offers));
  const entries = findFigures(entriesOf(all), asked);
  const targets = entries.filter(isTarget).length;
  const found: Found = {
    figures: entries.length,
    sources: new Set(entries.map(({ row }) => row.source_id)).size,
    hasTargets: targets > 0 && targets < entries.length,
    entries,
    count: (other) => findFigures(entriesOf(all), other).length,
  };
  const rows = Math.min(asked.rows, Math.max(1, Math.ceil(entries.length / BATCH)) * BATCH);
  return { first, choice: { ...asked, rows }, found };
}

const known = new WeakMap<FigureRows, FigureEntry[]>();

/** The entries of a slice, made once: a reader who types asks for them at every letter. */
function entriesOf(slice: FigureRows): FigureEntry[] {
  const entries = known.get(slice) ?? figureEntries(slice.rows, slice.sources);
  known.set(slice, entries);
  return entries;
}

/** What stands for the value of a filter: itself where it is offered, for a year the nearest, else nothing. */
function nearest(name: Filter, value: string, offers: readonly Offer[]): string | null {
  const offered = offers.filter((offer) => offer.filter === name).map((offer) => offer.value);
  if (offered.includes(value)) return value;
  if (name !== "year" || !/^\d{4}$/.test(value)) return null;
  const distance = (year: string) => Math.abs(Number(year) - Number(value));
  return offered.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function hits({ total }: FirstFigures, { order, descending }: FigureChoice, found: Found, names: Names): Child {
  const { figures, sources, hasTargets, entries } = found;
  if (total.figures === 0) return null;
  const units = order === "value" ? unitsOf(entries) : [];
  return [
    h("h2", { class: "hits" }, figureWords.found({ figures, sources, total: total.figures })),
    h(
      "p",
      { class: "note" },
      figures === 0 ? figureWords.nothing : figureWords.ordered({ order, descending }, { units, hasTargets }, names),
    ),
    figures > 0 &&
      h(
        "a",
        { class: "take", href: fileAddress("data/observations.csv"), "data-rows": "figures", download: true },
        figureWords.csv(figures),
      ),
  ];
}

type Link = (words: Child, to: FigureChoice, attributes?: Record<string, string>) => HTMLElement;

/** What is searched for and filtered by, each a link that drops it; where nothing is found, with how many it hides. */
function chosen({ offers }: FirstFigures, choice: FigureChoice, found: Found, link: Link): Child {
  const filters = FILTER_NAMES.flatMap((name) => {
    const offer = offers.find(({ filter, value }) => filter === name && value === choice.filters[name]);
    return offer
      ? [{ name, label: figureWords.filter(name), words: figureWords.value(name, offer.value, offer.name) }]
      : [];
  });
  const search = { name: "q" as const, label: figureWords.words, words: choice.q };
  const all = choice.q === "" ? filters : [search, ...filters];
  if (all.length === 0) return null;
  const chip = ({ name, label, words }: { name: Filter | "q"; label: string; words: string }) => {
    const rest = without(choice, name);
    if (found.figures === 0) return h("li", {}, link(figureWords.without(label, words, found.count(rest)), rest));
    const text = figureWords.chip(label, words);
    return h("li", {}, link(text, rest, { class: "chip count", "aria-label": figureWords.drop(text) }));
  };
  const cleared = { ...choice, q: "", filters: {}, rows: BATCH };
  return h(
    "ul",
    { class: "chosen count", "aria-label": figureWords.chosen },
    all.map(chip),
    h("li", {}, link(figureWords.clear, cleared)),
  );
}

function legend(offers: readonly Offer[], link: Link): Child {
  const count = (status: string) =>
    offers.find(({ filter, value }) => filter === "status" && value === status)?.count ?? 0;
  return figureWords.legend(count, (words, status) =>
    link(words, { ...choiceOf({}, () => null), filters: { status } }),
  );
}

/** Links to more of the rows that were found, none where all are shown. */
function more(choice: FigureChoice, figures: number, link: Link): Child {
  const left = figures - choice.rows;
  if (left <= 0) return null;
  const to = (rows: number, words: Child) =>
    link(words, { ...choice, rows }, { class: "more-rows", "data-focus": lineId(choice.rows) });
  return [
    to(choice.rows + BATCH, figureWords.more(Math.min(BATCH, left), left)),
    left > BATCH && to(Math.ceil(figures / BATCH) * BATCH, figureWords.all(figures)),
  ];
}
