import { inUnit, percent, plain, times, usd } from "../../../../pipelines/text/en/values.js";
import { type Child, sentence } from "../../../base/dom.js";
import type { Goal, MonthForMonth, Purchase } from "../../../facts/guide/amounts.js";
import type { ThreeMeasures } from "../../../facts/guide/years.js";
import type { BothSides } from "../../../facts/rule-examples.js";
import type { TradeYear } from "../../../facts/trade/trade-years.js";
import type { Observation } from "../../../rows/observations.js";
import type { Mark } from "../../../trace/marks.js";
import { computed, counted, rule, stated } from "../../../trace/number.js";
import { upper } from "../goods/amounts.js";
import { type CellState, signWords } from "../missing.js";
import { qualityWords } from "../quality.js";
import { intervalReason, subject } from "../trace/figure.js";

const sharesOf = { total: "trade", export: "exports", import: "imports" } as const;

/** The formula of a fall, from that of a change. */
const less = (change: string) => `1 - ${change.replace(/ - 1$/, "")}`;

/** Words of the guide: its finding, and what its examples show. */
export const guideWords = {
  /** The comparison that misleads most easily, made fairly. */
  example: ({ whole, part, change: { value, formula } }: MonthForMonth): Child =>
    sentence(
      "So ",
      stated(usd(part.value), part.observation_id),
      ` of trade with ${whole.partner_name} in ${part.period}, after `,
      stated(usd(whole.value), whole.observation_id),
      ` in ${whole.period}, is `,
      computed(
        percent(Math.abs(value)),
        value < 0 ? less(formula) : formula,
        "an average month, against one of the year",
      ),
      value < 0 ? " less a month." : " more a month.",
    ),

  source: "Source: ",
  arrow: " → ",

  plain: (row: Observation) => `${[subject(row), row.period].filter(Boolean).join(", ")}; ${intervalReason(row)}.`,
  allows: "It can mean ",

  wordings: ({ indicator_name, reporter_name }: Observation) =>
    `${upper([reporter_name, indicator_name].filter(Boolean).join(", "))}, in the words of different pages. Band: ` +
    "what each allows; it ends in an arrow where the wording sets no end.",
  quoted: (wording: string) => `“${wording}”`,
  open: (low: number | null, high: number | null, unit: string): string => {
    const ends = [low, high].map((end) => (end === null ? null : inUnit(end, unit)));
    if (low === null && high === null) return "no end on either side";
    if (low === null) return `up to ${ends[1]}`;
    return high === null ? `${ends[0]} or more` : `${ends[0]} to ${ends[1]}`;
  },

  parts: ({ sides }: TradeYear, partner: string) =>
    `Trade with ${partner}, US dollars. The hatched bar is ${sides.total?.period ?? ""}.`,
  balanced: (partner: string) =>
    `Trade with ${partner}, US dollars. Exports up, imports down; the line is the balance.`,
  series: (partner: string) =>
    `Trade with ${partner}, US dollars, around the year in which another series begins (broken rule).`,

  freight: (): Child => [
    "What a cargo of ",
    rule("$100"),
    " (FOB) comes to at the border of the buyer (CIF), by the factors that sources give.",
  ],
  factor: (value: number) => usd(100 * value),

  mirror: ({ sent: { period, reporter_name, partner_name } }: BothSides) =>
    `Goods that went from ${reporter_name} to ${partner_name} in ${period}, in the books of each.`,
  sent: ({ sent }: BothSides) => `${sent.reporter_name}: exports, FOB`,
  received: ({ received }: BothSides) => `${received.reporter_name}: imports, CIF`,
  timesAs: (value: number) => `${times(value)} as much`,

  disputed: (about: string) => `${about}. Filled: can be true together. Hollow: stands apart. Square: the one used.`,

  shares: (partner: string, { share, base }: ThreeMeasures) =>
    `Trade with ${partner} in ${share.year}, one figure in three measures; the index starts from ${base}.`,
  measures: { share: "Share of all trade", rank: "Rank", index: "Index" },
  share: (value: number) => percent(value, 2),
  rank: (value: number) => plain(value, 0),
  among: (count: number): Child => [" of ", counted(count, "partner")],
  index: (value: number) => plain(value, 0),
  base: (year: number): Child => [` (${year} = `, rule("100"), ")"],

  season: (product: string) =>
    `${upper(product)}: a calendar year and a marketing season that share some of their months.`,

  purchases: ({ price: { reporter_name, partner_name, product_name } }: Purchase) =>
    `${upper(product_name ?? "")} that ${reporter_name} bought from ${partner_name}. Bar: their value; beside it how ` +
    "many, and the price of one.",
  each: (value: number) => `${usd(value)} each`,
  forSoMany: " for ",

  marked: "A figure for each sign.",
  meaning: (mark: Mark) => `: ${qualityWords.names[mark]}. ${qualityWords.meanings[mark]}`,

  goal: ({ target, actual }: Goal) =>
    `${target.reporter_name} and ${target.partner_name}: the goal for their ${sharesOf[target.flow ?? "total"]} and ` +
    `that of ${actual.year}, the last whole year known.`,
  target: "Goal",
  actual: (year: number) => `Trade in ${year}`,
  reached: (share: number) => `${percent(share)} of it`,

  cells: (country: string, states: readonly CellState[]) => `Years of trade with ${country}. ${signWords(states)}`,

  verdict: (meaning: string) => `: ${meaning}`,
};
