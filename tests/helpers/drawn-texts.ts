import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { h, textOf } from "../../src/base/dom.js";
import { drawn, NARROW, type Size, WIDE } from "../../src/base/sizes.js";
import { rowsCsv } from "../../src/charts/chart-rows.js";
import { pictureOf } from "../../src/charts/picture.js";
import { chartsIn } from "../../src/draw/charts.js";
import { checkPages } from "../../src/draw/checks.js";
import { drawFigures } from "../../src/draw/figures.js";
import type { Observation } from "../../src/rows/observations.js";
import type { Tables } from "../../src/slices/tables.js";
import { formulaOfAddress } from "../../src/trace/address.js";
import { type Ledger, makeLedger } from "../../src/trace/figure-index.js";
import { usesOf } from "../../src/trace/figure-uses.js";
import { formulaCard } from "../../src/trace/formula-card.js";
import { views } from "../../src/views/index.js";
import type { State } from "../../src/views/view.js";
import { randomFrom } from "../long/mutants.js";
import { hashOf, linesOf } from "./lines.js";
import { type DrawnPage, nextStates, pagesOf } from "./pages.js";
import { scratchFolder } from "./project.js";

/** At most so many further states of a page, steps of a walk through others, cards, and cards with citations. */
const STATES = 6;
const WALK = 12;
const CARDS = 30;
const CITED_CARDS = 3;

/** A text of sections, of each the lines that none before it has. */
function sections() {
  const known = new Set<string>();
  const lines: string[] = [];
  return {
    add(heading: string, own: readonly string[]) {
      const fresh = own.filter((line) => !known.has(line));
      for (const line of fresh) known.add(line);
      lines.push(`## ${heading}`, ...fresh, "");
    },
    text: () => lines.join("\n"),
  };
}

/**
 * Of the states that one choice leads to those of the last choices of each control, the last of each first; every other
 * one as an address that names nothing but that choice.
 */
function furtherStates(first: DrawnPage): State[] {
  const byControl = new Map<string, State[]>();
  for (const next of nextStates(first)) {
    const control = Object.keys(next).find((name) => next[name] !== first.state[name]) ?? "";
    byControl.set(control, [next, ...(byControl.get(control) ?? [])]);
  }
  const lists = [...byControl.values()];
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const inTurn = Array.from({ length: longest }, (_, i) => lists.flatMap((list) => (list[i] ? [list[i]] : [])));
  const changed = (next: State) => Object.entries(next).filter(([name, value]) => value !== first.state[name]);
  return inTurn
    .flat()
    .slice(0, STATES)
    .map((next, i) => (i % 2 === 0 ? next : Object.fromEntries(changed(next))));
}

const addressOf = (state: State) => `?${new URLSearchParams(state)}`;

/** What is saved of the charts of a page: their rows, and a digest of the picture. */
function savedOf(all: Element): string[] {
  return chartsIn({ all }).flatMap(({ name, title, unit, source, rows, columns, draw }) => {
    const [words, of, notes] = [textOf(title), textOf(unit), [textOf(source)]];
    const picture = linesOf(pictureOf({ title: words, unit: of, notes, drawing: draw(WIDE) }));
    return [`rows of ${name}`, ...rowsCsv(rows, columns, "").trimEnd().split("\n"), digestOf("picture", picture)];
  });
}

/** What the numbers of a page are computed from. */
export function formulasIn(all: Element): string[] {
  return [...all.querySelectorAll("a")].flatMap((link) => formulaOfAddress(link.getAttribute("href") ?? "") ?? []);
}

/** How many lines there are, and the hash of these: enough to see that something is another. */
function digestOf(name: string, lines: readonly string[]): string {
  return `${name}: ${lines.length} lines, hash ${hashOf(lines.join("\n"))}`;
}

/** The parts of a page, digested. */
function digests({ parts }: DrawnPage): string[] {
  return Object.entries(parts).map(([name, part]) => digestOf(name, linesOf(part)));
}

/**
 * Returns a page in its first state and in some that one choice leads to, wide; digests of the first one narrow, of
 * `more` states, and of those on a walk from choice to choice; and all formulas in it.
 */
export async function pageText(drawnPage: ReturnType<typeof pagesOf>, page: string, more: readonly State[] = []) {
  const { add, text } = sections();
  const formulas: string[] = [];
  const draw = async (asked: State, { size, tell }: { size: Size; tell: (drawn: DrawnPage) => readonly string[] }) => {
    drawn.sizes = [size];
    const next = await drawnPage(page, asked);
    formulas.push(...formulasIn(next.all));
    add(`${addressOf(asked)} is ${addressOf(next.state)}, ${size.name}`, tell(next));
    return next;
  };
  const whole = { size: WIDE, tell: ({ all }: DrawnPage) => linesOf(all) };
  const inTurn = (i: number) => ({ size: i % 2 === 0 ? NARROW : WIDE, tell: digests });
  const first = await draw({}, whole);
  add("charts", savedOf(first.all));
  for (const asked of furtherStates(first)) await draw(asked, whole);
  for (const [i, asked] of [{}, ...more].entries()) await draw(asked, inTurn(i));
  const random = randomFrom(WALK);
  let at = first;
  for (let i = 0; i < WALK; i++) {
    const states = nextStates(at);
    const next = states[Math.floor(random() * states.length)];
    if (next) at = await draw(next, inTurn(i));
  }
  return { text: text(), formulas };
}

/** Returns digests of pages in some states, wide and narrow. */
export async function digestsText(
  drawnPage: ReturnType<typeof pagesOf>,
  states: readonly (readonly [string, State])[],
) {
  const { add, text } = sections();
  for (const [page, asked] of states) {
    for (const size of [WIDE, NARROW]) {
      drawn.sizes = [size];
      const found = await drawnPage(page, asked);
      add(`${page}${addressOf(found.state)}, ${size.name}`, digests(found));
    }
  }
  return text();
}

/** Returns what each page draws where no source states anything. */
export async function nothingText(tables: Tables): Promise<string> {
  const { add, text } = sections();
  const { focus, countries, codes } = tables;
  const empty = Object.entries(tables).map(([name, rows]) => [name, Array.isArray(rows) ? [] : rows]);
  const drawnPage = pagesOf({ ...(Object.fromEntries(empty) as Tables), focus, countries, codes });
  drawn.sizes = [WIDE];
  // The page of a partner's trade is built for partners alone.
  const pages = Object.keys(views).filter((page) => page !== "years");
  for (const page of pages) add(page, linesOf((await drawnPage(page)).all));
  return text();
}

/** Returns the pages of checks, with the rows of their charts. */
export function checksText(tables: Tables): string {
  const { add, text } = sections();
  drawn.sizes = [NARROW];
  const narrow = new Map(checkPages(tables).map(({ name, parts }) => [name, linesOf(h("main", {}, parts["chart"]))]));
  drawn.sizes = [WIDE];
  for (const { name, title, description, parts } of checkPages(tables)) {
    const all = h("main", {}, Object.values(parts));
    const onPhones = digestOf("narrow chart", narrow.get(name) ?? []);
    add(name, [title, description, ...linesOf(all), ...savedOf(all), onPhones]);
  }
  return text();
}

/** What can differ between figures: of each that occurs, one is drawn. */
function kindsOf(row: Observation, { peers, conflicts, corrections }: Ledger): string[] {
  const { qualifier, authority, obs_status, valuation, unit, value_low, value_high, note, as_of } = row;
  const ends = [value_low, value_high].map((end) => end === null);
  const known = [note, as_of, row.period, row.product, row.route_id].map((one) => one === null);
  const others = [peers(row), conflicts(row.observation_id), corrections(row.observation_id)];
  const all = [...[qualifier, authority, obs_status, valuation, unit], ...ends, ...known];
  return [...all, ...others.map(({ length }) => Math.min(length, 2))].map((value, i) => `${i} ${value}`);
}

/** Takes of some things those that have a kind which none before has. */
function oneOfEach<T>(things: readonly T[], kinds: (thing: T) => readonly string[]): T[] {
  const known = new Set<string>();
  return things.filter((thing) => {
    const fresh = kinds(thing).filter((kind) => !known.has(kind));
    for (const kind of fresh) known.add(kind);
    return fresh.length > 0;
  });
}

/** Returns pages of figures, and what their files hold. */
export function figuresText(tables: Tables): string {
  const { add, text } = sections();
  const site = scratchFolder();
  mkdirSync(join(site, "figure"));
  const written = (name: string) => JSON.parse(readFileSync(join(site, `${name}.json`), "utf8"));
  const pages = drawFigures(site, { ...tables, uses: usesOf(tables, []) }, { build: "0" });
  const ledger = makeLedger({ ...tables, mapNumbers: tables.map_numbers });
  const some = oneOfEach(tables.observations, (row) => kindsOf(row, ledger)).map(({ observation_id: id }) => id);
  const cited = new Set<string>();
  for (const { name, title, description, parts } of pages.filter((page) => some.includes(page.name.slice(7)))) {
    const file = Object.entries(written(name)).map(([key, value]) => `${key}: ${idsIn(value)}`);
    const all = h("main", {}, Object.values(parts));
    const source = name.replace(/\..*/, "");
    add(name, [title, description, ...linesOf(cited.has(source) ? uncited(all) : all), ...file]);
    cited.add(source);
  }
  add("map-numbers", [idsIn(written("figure/map-numbers"))]);
  return text();
}

/** Citations differ with the source alone. */
function uncited(card: HTMLElement): HTMLElement {
  for (const citing of card.querySelectorAll(".citing")) citing.remove();
  return card;
}

/** Rows by what names them, and everything else as it is. */
function idsIn(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  const named = (row: Record<string, unknown>) =>
    row["observation_id"] ?? row["left_id"] ?? row["id"] ?? row["source_id"] ?? row["code"] ?? row["words"];
  return value.map(named).join(" ");
}

/** A formula without its figures: those that have the same are alike. */
function formOf(formula: string): string {
  return formula.replace(/\[[^\]:]+\]/g, "[]").replace(/(, \[\])+|( \+ \[\])+/g, "…");
}

/** Returns the cards of formulas, one of each form; of most a digest. */
export function cardsText(tables: Tables, formulas: readonly string[]): string {
  const { add, text } = sections();
  const ledger = makeLedger({ ...tables, mapNumbers: tables.map_numbers });
  for (const [i, formula] of oneOfEach(formulas, (one) => [formOf(one)]).entries()) {
    const card = formulaCard(formula, ledger, i % 2 === 0 ? {} : { shown: "as shown", words: "in words" });
    const lines = linesOf(i < CITED_CARDS ? card : uncited(card));
    add(formula, i < CARDS ? lines : [digestOf("card", lines)]);
  }
  return text();
}
