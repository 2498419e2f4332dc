import { CHAPTERS } from "../../../../pipelines/text/en/chapters.js";
import { change, dateWords, fixed, percent, tonnes, usd } from "../../../../pipelines/text/en/values.js";
import { type Child, sentence } from "../../../base/dom.js";
import type { Flow, FlowPair, FlowRow } from "../../../facts/goods/flows.js";
import { periodOf } from "../../../trace/flow-id.js";
import { computed, counted, rule } from "../../../trace/number.js";
import { upper } from "./amounts.js";
import { ends, type Trade } from "./findings.js";

/** Returns a chapter in a few words, by its two digits. */
export function chapterName(code: string): string {
  return CHAPTERS[code] ?? `chapter ${code}`;
}

const KILOGRAMS = 1000;

/** "March 2023" */
function monthOf({ year, month }: Flow): string {
  return dateWords(periodOf({ year, month }).padEnd(10, "-01"), "month");
}

function amount({ value, id }: Flow): HTMLElement {
  return computed(usd(value), `[${id}]`);
}

/** "Kazakhstan sold Afghanistan", "Kazakhstan bought from Afghanistan". */
function did({ reporter, partner, flow }: Trade): string {
  return flow === "export" ? `${reporter} sold ${partner}` : `${reporter} bought from ${partner}`;
}

/** Words of goods in imported statistics. */
export const flowWords = {
  heading: "In official statistics",
  controls: "Which statistics to show",
  year: "Year",
  chapter: "Chapter",
  all: "All chapters",
  choice: (code: string) => `${code} ${chapterName(code)}`,

  lead: (publishers: Child): Child => ["Source: ", publishers, "."],

  /** Who reports: "as Kazakhstan reports it". */
  reports: (name: string) => `as ${name} reports it`,
  sides: ({ reporter, partner }: Trade) => ({
    own: `Reported by ${reporter}`,
    mirror: `Reported by ${partner}`,
    reconciled: "Reconciled from both",
  }),

  chapters: {
    /** The largest chapter of a year, and what part it is of all goods. */
    title(rows: readonly FlowRow[], trade: Trade): Child {
      const [first, second] = rows;
      if (!first) return null;
      const { product, lead, share, year } = first;
      const name = chapterName(product);
      if (share) {
        const part = computed(percent(share.value, share.value < 0.1 ? 1 : 0), share.formula);
        return sentence(`${upper(name)}: `, part, ` of what ${did(trade)} in ${year}, `, amount(lead));
      }
      const { buyer, seller } = ends(trade);
      if (!second) return sentence(`${upper(buyer)} bought ${name} for `, amount(lead), ` from ${seller} in ${year}`);
      const then = [`; then ${chapterName(second.product)}, `, amount(second.lead)];
      return sentence(`What ${did(trade)} most of in ${year}: ${name}, `, amount(lead), then);
    },
    unit(trade: Trade, { year, lead, hasMirror }: { year: number; lead: Flow["side"]; hasMirror: boolean }): string {
      const [own, other] = [flowWords.reports(trade.reporter), flowWords.reports(trade.partner)];
      const leads = { own, mirror: other, reconciled: "reconciled from what both report" }[lead];
      const what = trade.flow === "export" ? "Exports" : "Imports";
      const beside = lead === "own" && hasMirror ? `; ring: ${other}` : "";
      return `${what} by chapter of the Harmonized System, ${year}, US dollars, ${leads}${beside}`;
    },
    /** How to read the bars, and whether others may be missing; `chapters` are those that are known of the year. */
    key(
      { hasMirror, hasChange, hasShare }: Readonly<Record<"hasMirror" | "hasChange" | "hasShare", boolean>>,
      year: number,
      chapters: number,
    ): Child {
      return [
        hasChange && `In per cent: the change since ${year - 1}. `,
        hasMirror &&
          "Exports are valued without freight and imports with it, and goods that pass through others may be booked " +
            "to them, so reports differ even where both are right. ",
        !hasShare && [
          "What was imported gives ",
          counted(chapters, "chapter"),
          " and no sum of all goods: there may be more.",
        ],
      ];
    },
    smaller: ["smaller chapter", "smaller chapters"],
    rest: (count: Child, sum: Child): Child => sentence("Not drawn: ", count, " that come to ", sum, "."),
    name: (code: string) => upper(chapterName(code)),
    code: (code: string) => `HS ${code}`,
    change: (value: number) => change(value),
    tip: ({ product, lead, mirror }: FlowRow, trade: Trade) =>
      [
        `${upper(chapterName(product))} (HS ${product}), ${lead.year}: ${usd(lead.value)}`,
        flowWords.sides(trade)[lead.side],
        mirror && lead.side === "own" && `${flowWords.sides(trade).mirror}: ${usd(mirror.value)}`,
      ]
        .filter(Boolean)
        .join("\n"),
  },

  lines: {
    /** How the largest chapter went over the years, or what both sides give of one. */
    title(
      name: string,
      { from, to, other }: { from: Flow | undefined; to: Flow; other: Flow | null },
      trade: Trade,
    ): Child {
      const start = from && from.year < to.year ? ["from ", amount(from), ` in ${from.year} to `] : null;
      const beside = other && [`; ${trade.partner} reports `, amount(other)];
      return sentence(`${upper(name)}: `, start, amount(to), ` in ${to.year}`, beside);
    },
    unit: (trade: Trade, isOne: boolean): string =>
      `${trade.flow === "export" ? "Exports" : "Imports"}, US dollars a year, ` +
      (isOne ? "by who reports them" : "the largest chapters"),
    tip: (name: string, flow: Flow) =>
      `${name}, ${flow.month === null ? flow.year : monthOf(flow)}: ${usd(flow.value)}`,
  },

  months: {
    /** The month in which most was traded, and the last one. */
    title(name: string, { most, last }: { most: Flow; last: Flow }): Child {
      const least = most === last ? null : [", and ", amount(last), ` in ${monthOf(last)}`];
      return sentence(`${upper(name)} by month: most in ${monthOf(most)}, `, amount(most), least);
    },
    unit: ({ flow }: Trade): string =>
      `${flow === "export" ? "Exports" : "Imports"}, US dollars a month, by who reports them`,
    month: (flow: Flow) => monthOf(flow),
    /** Where files give months, and no years. */
    finding: (trade: Trade): Child => `What ${did(trade)} is known by month`,
    only: "The files that were imported give months of these goods, and no whole years: choose a chapter to see them.",
  },

  columns: {
    code: "HS code",
    good: "Goods",
    year: "Year",
    month: "Month",
    share: "Part of all goods",
    change: "Change in a year",
    weight: "Net weight",
    who: "Reported by",
    value: "Value",
  },
  usd: "US dollars",
  exact: (value: number) => `$${fixed(value, 0)}`,
  tonnes: (weight: number) => tonnes(weight < 10 * KILOGRAMS ? weight / KILOGRAMS : Math.round(weight / KILOGRAMS)),

  goods: {
    heading: (chapter: string, year: number) => `${upper(chapterName(chapter))} in ${year}, good by good`,
    /** Which goods are listed; the share and the number are rules of the pipeline. */
    note: ({ share, most }: FlowPair["finer"]): Child => [
      "Goods that reach ",
      rule(percent(share, 1)),
      " of the trade of a year, at most ",
      rule(fixed(most, 0)),
      " of all chapters together.",
    ],
    none: "The files that were imported give no goods of this chapter by finer codes, or only very small ones.",
  },

  card: {
    measure: "trade in goods",
    product: (code: string, names: FlowPair["names"]) =>
      code === "TOTAL"
        ? "all goods"
        : code.length === 2
          ? `${chapterName(code)} (HS ${code})`
          : `${names[code] ?? "goods"} (HS ${code})`,
    place({ file, row, rows }: Flow): string {
      const where = row === null ? `the sum of ${fixed(rows, 0)} rows` : `row ${row}`;
      return file ? `${file.name}, ${where}` : `${where} of several files`;
    },
    note({ side, classification, row }: Flow, weight: number | null): string | null {
      return (
        [
          side === "reconciled" && "Neither side’s report: reconciled from both.",
          row === null && "The file gives no sum for the chapter; it is ours.",
          classification && EDITIONS[classification] && `Harmonized System of ${EDITIONS[classification]}.`,
          weight !== null && `Net weight: ${fixed(weight, 0)} kg.`,
        ]
          .filter(Boolean)
          .join(" ") || null
      );
    },
  },

  /** How official statistics come in, where there are none of a pair. */
  bring: (command: Child): Child => [
    "Official statistics of goods by product can be added: save a file of UN Comtrade, and in the project run ",
    command,
    ".",
  ],
  command: "npm run import -- comtrade FILE",
};

/** The year of each edition of the Harmonized System. */
const EDITIONS: Readonly<Record<string, string>> = {
  H0: "1988",
  H1: "1996",
  H2: "2002",
  H3: "2007",
  H4: "2012",
  H5: "2017",
  H6: "2022",
};
