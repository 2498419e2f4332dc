import { dateWords } from "../../../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../../../base/dom.js";
import type { Computed } from "../../../facts/computing.js";
import type { SeasonPair } from "../../../facts/goods/seasons.js";
import type { GoodFigure } from "../../../facts/goods.js";
import { growthNumber } from "../../../trace/growth-number.js";
import { computed, counted } from "../../../trace/number.js";
import { aboutFormula } from "../../../trace/printed-links.js";
import { growthWords } from "../trace/growth.js";
import { amountOf, goodsAmounts, inPeriod, upper } from "./amounts.js";

/** A good whose amounts of two years can be compared. */
export interface GoodPair extends SeasonPair {
  name: string;
}

const monthName = (month: number) =>
  dateWords(`2001-${String(month).padStart(2, "0")}-01`, "month").split(" ")[0] ?? "";

/** Words on years and seasons of one good beside each other. */
export const seasonWords = {
  controls: "How to count years",
  start: "Years that begin in",
  month: (start: string) => monthName(Number(start.slice(0, 2))),
  /** "2024" for a calendar year, "2024–2025" for one that ends in the next. */
  name(start: string): string {
    const year = Number(start.slice(0, 4));
    return start.slice(5) === "01-01" ? `${year}` : `${year}–${year + 1}`;
  },
  /** The month that begins some months after the start. */
  tick(start: string, months: number): string {
    return monthName(((Number(start.slice(5, 7)) - 1 + months) % 12) + 1).slice(0, 3);
  },
  tip: (figure: GoodFigure) =>
    `${figure.period}: ${goodsAmounts.short(figure.value, figure.unit, figure.qualifier)}\n${figure.publisher}`,
  /** The latest amount with the one of the same months of an earlier year. */
  title(pair: SeasonPair | undefined, good: string): Child {
    if (!pair) return `No two years of ${good} are known for the same months`;
    return sentence(`${upper(good)}: `, pairWords(pair));
  },
  unit: (unit: string, start: string) =>
    `${upper(unit)} since the start of the year, which begins in ${seasonWords.month(start)}`,
  key: "A dot is an amount that a source gives from the start to that day; between dots the line is a guess.",
  columns: { season: "Year", period: "Period", amount: "Amount", source: "Source" },

  changes: {
    heading: (pairs: readonly GoodPair[]): Child => {
      const [first] = pairs;
      if (!first) return null;
      const { change: moved, to, name } = first;
      const by = changeWords(moved, to.figure.unit);
      return sentence(
        `${upper(name)} changed most: `,
        by,
        ", to ",
        amountOf(to.figure),
        ` ${inPeriod(to.figure)}`,
        differ(first),
      );
    },
    note: (compared: number, all: number): Child =>
      h(
        "p",
        { class: "note" },
        "Each good between the last two years that sources give for the same months: ",
        counted(compared),
        " of ",
        counted(all, "good"),
        ". What part of all exports that is cannot be said: nobody gives the value of goods for two such periods.",
      ),
    columns: { good: "Good", from: "Earlier", to: "Later", change: "Change", growth: "In per cent" },
    of: (figure: GoodFigure): Child => [amountOf(figure), ` ${inPeriod(figure)}`],
  },
};

/** "+200,000 t", or a bound where one of the amounts has an open end: "at most −117,000 t". */
export function changeWords({ value, low, high, formula }: Computed, unit: string): Child {
  const signed = (of: number) => `${of > 0 ? "+" : of < 0 ? "−" : ""}${goodsAmounts.short(Math.abs(of), unit)}`;
  if (low === null && high !== null) return aboutFormula(growthWords.atMost(signed(high)), formula);
  if (high === null && low !== null) return aboutFormula(growthWords.atLeast(signed(low)), formula);
  return low === null ? growthWords.notTold : computed(signed(value), formula);
}

/** "416,000 tonnes between September 2025 and January 2026, after 216,000 … (+92.6 %)". */
function pairWords(pair: SeasonPair): Child {
  const { from, to, growth } = pair;
  return [
    amountOf(to.figure),
    ` ${inPeriod(to.figure)}, after `,
    amountOf(from.figure),
    ` ${inPeriod(from.figure)}`,
    growth && [" (", growthNumber(growth.value, growth), ")"],
    differ(pair),
  ];
}

function differ({ from, to }: SeasonPair): string | false {
  return (from.isDisputed || to.isDisputed) && ", though sources differ";
}
