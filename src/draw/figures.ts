import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pageAddress } from "../base/address.js";
import { h } from "../base/dom.js";
import type { Tables } from "../slices/tables.js";
import { measure, periodWords, readable, subject } from "../text/en/trace/figure.js";
import { traceWords } from "../text/en/trace.js";
import { figureCard } from "../trace/figure-card.js";
import { type FigureFile, figureRows } from "../trace/figure-file.js";
import { makeLedger } from "../trace/figure-index.js";
import type { Use } from "../trace/figure-uses.js";
import { marksOf, signs } from "../trace/marks.js";
import type { Page } from "./page.js";

/** Writes the JSON of every figure, and of the numbers of the map together. Returns the pages of the figures. */
export function drawFigures(site: string, tables: Tables, { build }: { build: string }): Page[] {
  const rows = { ...tables, mapNumbers: tables.map_numbers };
  const ledger = makeLedger(rows);
  const uses = tables.uses ?? new Map<string, Use[]>();
  writeFileSync(join(site, "figure", "map-numbers.json"), JSON.stringify(tables.map_numbers));
  return tables.observations.map((row) => {
    const id = row.observation_id;
    const known = figureRows(id, ledger, rows);
    if (!known) throw new Error(`no figure ${id}`);
    const file: FigureFile = { ...known, uses: uses.get(id) ?? [], licence: "CC-BY-4.0", build };
    writeFileSync(join(site, "figure", `${id}.json`), JSON.stringify(file));
    const what = [subject(row) || measure(row), periodWords(row)].filter(Boolean).join(", ");
    return {
      name: `figure/${id}`,
      title: `${readable(row)}: ${what}`,
      description: traceWords.description(what, ledger.source(row).publisher),
      parts: {
        heading: [what, ": ", readable(row), signs(marksOf(`[${id}]`))],
        card: figureCard(row, ledger),
        uses: usesList(file.uses),
      },
    };
  });
}

function usesList(uses: readonly Use[]) {
  if (uses.length === 0) return h("p", {}, traceWords.notUsed);
  const link = ({ page, query, words }: Use) => h("li", {}, h("a", { href: pageAddress(page, { query }) }, words));
  return h("ul", {}, uses.map(link));
}
