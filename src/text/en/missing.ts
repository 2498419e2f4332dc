import { list } from "../../../pipelines/text/en/values.js";
import { pageAddress } from "../../base/address.js";
import { type Child, h, sentence } from "../../base/dom.js";
import { type Cell, type CellCounts, type Side, WORLD } from "../../facts/coverage-cells.js";
import { counted } from "../../trace/number.js";
import { formFor } from "./base/language.js";
import type { Flow } from "./trade/trade.js";

/** The states of a cell, in the order of the key. */
export const CELL_STATES = {
  reported: "reported",
  partial: "part of the year",
  estimated: "estimated",
  not_reported: "not reported",
  not_collected: "not collected",
} as const;

export type CellState = keyof typeof CELL_STATES;

const STATES = Object.keys(CELL_STATES) as CellState[];

/** How each state is drawn, and what it means. */
const SIGN_WORDS: Readonly<Record<CellState, string>> = {
  reported: "Full: a figure for the whole year",
  partial: "Half full: for a part of the year",
  estimated: "Framed: an estimate",
  not_reported: "Crossed: statistics cover the year and hold no figure",
  not_collected: "Empty: no source read here covers it, though a figure may exist",
};

/** Returns what the signs of some states mean. */
export function signWords(states: readonly CellState[]): string {
  return states.map((state) => `${SIGN_WORDS[state]}.`).join(" ");
}

const OWN: Readonly<Record<Flow, string>> = { total: "trade with", export: "exports to", import: "imports from" };
const ALL: Readonly<Record<Flow, string>> = { total: "trade", export: "exports", import: "imports" };

/** So many partners of equally few figures are still named one by one. */
const NAMED = 3;

/** What one side and flow shows. */
interface Shown {
  side: Side;
  flow: Flow;
}

const isMissing = ({ input_ids }: Cell) => input_ids === null;

/** Words of the page on what is missing. */
export const missingWords = {
  none: "No table of what is missing: no country is in the foreground",

  label: { controls: "What to show", side: "Who reports", flow: "Goods" },

  side: (reporter: string, side: Side) => (side === "reporter" ? reporter : "Each partner"),

  /** How many figures of single partners are missing. */
  heading(reporter: string, { side, flow }: Shown, cells: readonly Cell[]): Child {
    const whose = side === "reporter" ? `${reporter}’s ${ALL[flow]}` : `partners’ ${OWN[flow]} ${reporter}`;
    return sentence(
      counted(cells.filter(isMissing).length),
      " of ",
      counted(cells.length, "yearly figure"),
      ` of ${whose} are missing`,
    );
  },

  /** Of which partners most are missing: of all of them, where several miss equally many. */
  finding(cells: readonly Cell[]): Child {
    const names = [...new Set(cells.map(({ name }) => name))];
    const counts = names.map((name) => cells.filter((cell) => cell.name === name && isMissing(cell)).length);
    const most = Math.max(...counts);
    const worst = names.filter((_, i) => counts[i] === most);
    const years = counted(new Set(cells.map(({ year }) => year)).size, "year");
    if (names.length === 1)
      return sentence("Of the trade with ", list(names), " ", counted(most), " of ", years, " are missing");
    if (worst.length === names.length)
      return sentence(
        "Of each of ",
        counted(names.length, "partner"),
        ", ",
        counted(most),
        " of ",
        years,
        " are missing",
      );
    const who = worst.length > NAMED ? counted(worst.length, "partner") : list(worst);
    return sentence("Most are missing for ", who, ": ", counted(most), " of ", years, worst.length > 1 && " each");
  },

  unit: (reporter: string, { side, flow }: Shown, cells: readonly Cell[]): Child => {
    const whose =
      side === "reporter" ? `${reporter}’s ${OWN[flow]} each partner` : `Each partner’s ${OWN[flow]} ${reporter}`;
    const years = cells.map(({ year }) => year);
    return `${whose}, ${Math.min(...years)} to ${Math.max(...years)}: what is known of each year`;
  },

  known: "known",

  /** What a cell holds, to those who point at it or hear it. */
  tip: (cell: Cell) => `${cell.name}, ${cell.year}: ${missingWords.cell(cell)}`,
  cell({ state, months_covered }: Cell): string {
    const months = months_covered !== null && months_covered < 12 ? `, ${months_covered} months` : "";
    return `${CELL_STATES[state]}${months}`;
  },

  /** What the signs mean, and how many cells of single partners there are of each. */
  key(cells: readonly Cell[], partners: readonly Cell[]): Child {
    const counts = STATES.map((state) => ({ state, count: partners.filter((cell) => cell.state === state).length }));
    const found = counts.filter(({ state }) => cells.some((cell) => cell.state === state));
    return sentence(
      found.map(({ state, count }) => [`${SIGN_WORDS[state]} (`, counted(count), "). "]),
      cells.some(({ obs_status }) => obs_status === "U") &&
        "Dashed frame: a figure of low reliability, the best found. ",
      cells.some(({ code }) => code === WORLD) && "The world is not counted.",
    );
  },

  columns: { partner: "Partner", year: "Year", state: "State", months: "Months", status: "SDMX code" },

  notes: ({ all, known, partial }: CellCounts): Child =>
    h(
      "p",
      {},
      "An empty cell is never zero. From both sides, and for exports, imports and both together, ",
      counted(all - known),
      " of ",
      counted(all, "figure"),
      " are missing; ",
      counted(partial, "figure"),
      ` ${formFor(partial, "covers", "cover")} a part of the year: `,
      h("a", { href: pageAddress("downloads", { part: "download-coverage" }) }, "the whole table"),
      ".",
    ),
};
