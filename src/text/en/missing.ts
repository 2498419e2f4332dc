import { list } from "../../../pipelines/text/en/values.js";
import { pageAddress } from "../../base/address.js";
import { type Child, h, sentence } from "../../base/dom.js";
import type { Cell, CellCounts, Side } from "../../facts/coverage-cells.js";
import { counted } from "../../trace/number.js";
import { formFor } from "./base/language.js";
import type { Flow } from "./trade/trade.js";

/** The states of a cell: what stands in it, and what that means. */
export const CELL_STATES = {
  reported: { mark: "●", name: "reported", meaning: "a figure for the whole year" },
  partial: { mark: "◐", name: "part of the year", meaning: "a figure for a part of the year only" },
  estimated: { mark: "○", name: "estimated", meaning: "the source itself calls its figure an estimate" },
  not_reported: { mark: "×", name: "not reported", meaning: "statistics read here cover the year, and hold no figure" },
  not_collected: {
    mark: "·",
    name: "not collected",
    meaning: "no source read here covers it; a figure may well exist",
  },
} as const;

export type CellState = keyof typeof CELL_STATES;

const OWN: Readonly<Record<Flow, string>> = { total: "trade with", export: "exports to", import: "imports from" };

/** So many partners of equally few figures are still named one by one. */
const NAMED = 3;

/** Words of the page on what is missing. */
export const missingWords = {
  none: "No table of what is missing: no country is in the foreground",

  label: { controls: "What to show", side: "Who reports", flow: "Goods" },

  side: (reporter: string, side: Side) => (side === "reporter" ? reporter : "Each partner"),

  /** Whose trade the matrix shows. */
  caption: (reporter: string, side: Side, flow: Flow) =>
    side === "reporter" ? `${reporter}’s ${OWN[flow]} each partner` : `Each partner’s ${OWN[flow]} ${reporter}`,

  /** How many figures are missing, and of which partners most are: of all of them, where several miss equally many. */
  heading(reporter: string, { side, flow }: { side: Side; flow: Flow }, cells: readonly Cell[]): Child {
    const names = [...new Set(cells.map(({ name }) => name))];
    const years = cells.map(({ year }) => year);
    const counts = names.map((name) => cells.filter((cell) => cell.name === name && cell.input_ids === null).length);
    const most = Math.max(...counts);
    const worst = names.filter((_, i) => counts[i] === most);
    const who = worst.length > NAMED ? counted(worst.length, "partner") : list(worst);
    const partners = counted(names.length, "partner");
    const subject =
      side === "reporter"
        ? [`${reporter}’s ${OWN[flow]} `, partners]
        : [partners, formFor(names.length, "’s", "’"), ` ${OWN[flow]} ${reporter}`];
    const isUneven = most > Math.min(...counts);
    return sentence(
      subject,
      `, ${Math.min(...years)} to ${Math.max(...years)}: `,
      counted(counts.reduce((sum, count) => sum + count, 0)),
      " of ",
      counted(cells.length, "yearly figure"),
      " are missing",
      isUneven && [", most for ", who, " (", counted(most), worst.length > 1 && " each", ")"],
    );
  },

  known: "known",
  /** Where the matrix is wider than the screen. */
  scrolls: (first: number) => `Move the table sideways for the years from ${first} on.`,
  code: "code\u00a0",
  or: " or ",

  /** What stands in a cell; its partner and year are said by its row and column. */
  cell({ state, months_covered, obs_status }: Cell): string {
    const months = months_covered !== null && months_covered < 12 ? `, ${months_covered} months` : "";
    return `${CELL_STATES[state].name}${months} (${obs_status})`;
  },

  notes({ all, known, partial }: CellCounts, cells: readonly Cell[]): Child {
    const isDoubtful = cells.some(({ obs_status }) => obs_status === "U");
    return h(
      "p",
      {},
      "A sign leads to the figure behind it. “Reported” says that there is one, not that it is beyond doubt. ",
      isDoubtful && "A dashed frame marks a figure of low reliability, shown because nothing better was found. ",
      "From both sides, and for exports, imports and both together, ",
      counted(all - known),
      " of ",
      counted(all, "figure"),
      " are missing; ",
      counted(partial, "figure"),
      ` ${formFor(partial, "covers", "cover")} a part of the year. Letters are codes of SDMX, explained in the `,
      h("a", { href: pageAddress("method", { part: "dictionary" }) }, "list of codes"),
      "; the whole table is ",
      h("a", { href: pageAddress("downloads", { part: "download-coverage" }) }, "among the downloads"),
      ".",
    );
  },
};
