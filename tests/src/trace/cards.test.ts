import { describe, expect, it } from "vitest";
import { figuresOf } from "../../../pipelines/formula/figures.js";
import { digits } from "../../../src/text/en/trace/figure.js";
import { formulaOfAddress } from "../../../src/trace/address.js";
import { figureCard } from "../../../src/trace/figure-card.js";
import { type FigureFile, figureRows, ledgerOf } from "../../../src/trace/figure-file.js";
import { makeLedger } from "../../../src/trace/figure-index.js";
import { formulaCard } from "../../../src/trace/formula-card.js";
import { views } from "../../../src/views/index.js";
import { drawnPage, tables } from "../../helpers/views.js";

const all = { ...tables, mapNumbers: tables.map_numbers };
const everything = makeLedger(all);

/** The ledger that a browser has after it fetched the files of the figures of a formula. */
function fetched(formula: string) {
  const ids = figuresOf(formula).filter((id) => !id.includes(":"));
  const files = ids.map(
    (id) => ({ ...figureRows(id, everything, all), uses: [], licence: "", build: "" }) as FigureFile,
  );
  return ledgerOf(files, tables.map_numbers);
}

const addressOf = (link: Element) => link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "";
const formulasIn = (root: Element) => [
  ...new Set([...root.querySelectorAll("a")].flatMap((link) => formulaOfAddress(addressOf(link)) ?? [])),
];

/** What is missing from the card of a formula: a figure that it rests on, a print, a stored value, or a source. */
function lacking(formula: string): string[] {
  const alone = /^\[([^\]:]+)\]$/.exec(formula)?.[1];
  const ledger = fetched(formula);
  if (alone === undefined) {
    const card = formulaCard(formula, ledger);
    const leads = formulasIn(card);
    const inputs = figuresOf(formula).filter((id) => !id.includes(":"));
    return inputs.filter((id) => !leads.includes(`[${id}]`)).map((id) => `${formula}: no way to ${id}`);
  }
  const row = ledger.figure(alone);
  if (!row) return [`${formula}: no such figure`];
  const text = figureCard(row, ledger).textContent ?? "";
  const { publisher } = ledger.source(row);
  const wanted = [row.printed, digits(row.value), row.observation_id, publisher];
  return wanted.filter((words) => !text.includes(words)).map((words) => `${formula}: not “${words}”`);
}

/** Pages whose first state may have no number of a figure. */
const NUMBERLESS = ["downloads", "search"];

describe.each(Object.keys(views))("every number of the page %s", (page) => {
  it("has a card: what is printed and stored, and by whom, or the formula with all its figures", async () => {
    const { all: drawn } = await drawnPage(page);
    const formulas = formulasIn(drawn);
    if (!NUMBERLESS.includes(page)) expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.flatMap(lacking)).toEqual([]);
  });
});

describe("the card of a figure that is read otherwise than it stands in its source", () => {
  it("says that the words are ours, and why where they come to something else", () => {
    const read = tables.observations.filter(({ reading }) => reading !== null);
    expect(read.length).toBeGreaterThan(0);
    for (const row of read) {
      const text = figureCard(row, everything).textContent ?? "";
      expect(text, row.observation_id).toContain(`${row.reading}: our reading of the source’s wording`);
      expect(text, row.observation_id).toContain(row.reading_reason ?? "; the value is the same");
    }
  });

  it("says nothing of that of any other", () => {
    const plain = tables.observations.find(({ reading }) => reading === null);
    expect(plain && figureCard(plain, everything).textContent).not.toContain("our reading");
  });
});

describe("the file of a figure", () => {
  it("holds its row, those of its rivals, and the sources of all of them", () => {
    for (const { observation_id: id } of tables.observations) {
      const file = figureRows(id, everything, all);
      expect(file?.observations[0]?.observation_id).toBe(id);
      const sources = new Set(file?.sources.map(({ source_id }) => source_id));
      expect(
        file?.observations.every((row) => sources.has(row.source_id)),
        id,
      ).toBe(true);
    }
    expect(figureRows("nobody.nothing", everything, all)).toBeNull();
  });
});
