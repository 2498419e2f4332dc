import { usd } from "../../../../pipelines/text/en/values.js";
import { type Child, sentence } from "../../../base/dom.js";
import { turned } from "../../../facts/computing.js";
import type { TradeYear } from "../../../facts/trade/trade-years.js";
import type { Annual } from "../../../rows/annual.js";
import { computed, counted } from "../../../trace/number.js";
import { term } from "../../../trace/term.js";
import { formFor } from "../base/language.js";
import { tipWords } from "../base/tip.js";

/** Which way goods go, as a choice and in a sentence. */
export type Flow = Annual["flow"];

export const FLOW_NAMES: Readonly<Record<Flow, string>> = {
  total: "Both ways",
  export: "Exports",
  import: "Imports",
};

const WITH: Readonly<Record<Flow, string>> = { total: "trade with", export: "exports to", import: "imports from" };

/** Returns a country as a sentence names it. */
export function countryWords(code: string, name: string): string {
  return code === "WLD" ? "the world" : name;
}

/** Returns "Kazakhstan’s exports to Afghanistan". */
export function tradeSubject(reporter: string, flow: Flow, partner: { code: string; name: string }): string {
  return `${reporter}’s ${WITH[flow]} ${countryWords(partner.code, partner.name)}`;
}

/** Words of the page on the trade with one partner. */
export const tradeWords = {
  controls: "What to show",
  compare: "Periods to compare",
  partner: (reporter: string) => `${reporter}’s trade with`,
  flow: "Direction",
  from: "Compare",
  to: "With",
  wholeYears: "Whole years",
  partsOfYears: "Parts of years",

  /** What the last year in which both sides are known says, if there is one without dispute; else what is drawn. */
  balance(
    { reporter, partner }: { reporter: string; partner: string },
    subject: string,
    years: readonly TradeYear[],
  ): Child {
    const known = years.filter(({ balance }) => balance !== null);
    const last =
      known.findLast(({ sides }) => !sides.export?.in_conflict && !sides.import?.in_conflict) ?? known.at(-1);
    if (!last?.balance) return subject;
    const { value, formula } = last.balance;
    const [more, than] = value >= 0 ? ["sold", "bought"] : ["bought", "sold"];
    const amountOf = computed(usd(Math.abs(value)), value >= 0 ? formula : turned(formula));
    const [to, from] = value >= 0 ? [" to", " from"] : [" from", " to"];
    return sentence(
      `In ${last.year} ${reporter} ${more} goods for `,
      amountOf,
      ` more${to} ${partner} than it ${than}${from} it`,
    );
  },
  one: (subject: string) => `${subject}, year by year`,

  unit: (flow: Flow) => (flow === "total" ? "Exports up, imports down, US dollars a year" : "US dollars a year"),
  key: (flow: Flow, hasLone: boolean): Child => [
    flow === "total" && ["Line: ", term("balance", "exports less imports"), ". Pale: only the sum of both is known. "],
    flow === "total" && hasLone && "Up or down alone: the other side is not known. ",
    "Hatched: a part of the year. Broken rule: ",
    term("series", "another series"),
    " from there on.",
  ],
  /** What a phone leaves out. */
  since: (year: number) => ` Years from ${year} on; the rows have all of them.`,

  eventsTip: (year: number, count: number) => `${count} ${formFor(count, "event", "events")} in ${year}`,
  barTip: (row: Annual, value: string) =>
    tipWords({
      series: FLOW_NAMES[row.flow],
      period: row.period,
      value,
      more: [row.publisher, row.in_conflict ? "Sources contradict each other" : ""],
    }),
  dollars: "US dollars",
  balanceTip: (year: number, value: string) =>
    tipWords({ series: "Exports less imports", period: String(year), value, more: [] }),
  seriesTo: ({ publisher, year }: Annual) => `${publisher} to ${year}`,

  columns: { year: "Period", flow: "Goods", amount: "Amount", source: "Source", why: "Why this figure" },

  compared: {
    unit: (subject: string, isMonthly: boolean) => `${subject}, US dollars${isMonthly ? " a month" : ""}`,
    label: (period: string, isMonthly: boolean) => (isMonthly ? `${period}, per month` : period),
    remark: (value: number, months: number) => `${usd(value)} / ${months} months`,
    columns: { span: "Period", amount: "Amount", months: "Months", source: "Source" },
    months: (months: number) => `${months} months`,
  },

  parts(matched: number, all: number): Child {
    return sentence(
      counted(matched),
      " of ",
      counted(all),
      " ",
      formFor(all, "part of a year", "parts of years"),
      " can be compared with the same months a year before",
    );
  },
  partsNote:
    "A part of a year is compared with the same months of the year before, or by the month; never with a whole year.",
};
