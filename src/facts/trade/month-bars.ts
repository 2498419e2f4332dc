import { usd } from "../../../pipelines/text/en/values.js";
import { type Child, h } from "../../base/dom.js";
import type { Bar } from "../../charts/compare-bars.js";
import type { Annual } from "../../rows/annual.js";
import type { TableColumn } from "../../tables/table.js";
import { monthWords } from "../../text/en/trade/months.js";
import { computed, stated } from "../../trace/number.js";
import { averageMonth, computeSure, type Valued } from "../computing.js";

/** An amount in US$ and who states it. */
export interface Amount extends Valued {
  publisher: string;
}

/** A bar of an average month: the amount in US$ of a span divided by its months. */
export interface MonthBar extends Bar, Omit<Amount, "value"> {
  amount: number;
  months: number;
  formula: string;
}

/** Returns the bar of the average month of a span; an amount of one month stays as it is. */
export function monthBar(label: string, amount: Amount, months: number): MonthBar {
  const { value, formula } = averageMonth(amount, months);
  const { input_ids, publisher } = amount;
  return { label, value, amount: amount.value, months, formula, input_ids, publisher };
}

/** Returns the bar of the average month of a named span: "All trade with Azerbaijan, average month of 2023". */
export function averageBar(what: string, span: string, amount: Amount, months: number): MonthBar {
  const bar = monthBar(monthWords.average(what, span), amount, months);
  return { ...bar, shortLabel: monthWords.short(what, span) };
}

/** Returns amounts of the same span as one. */
export function together(amounts: readonly Amount[]): Amount {
  return {
    value: computeSure(amounts.map((_, i) => `[amount_${i}]`).join(" + "), asNamed(amounts)).value,
    input_ids: amounts.map(({ input_ids }) => input_ids).join(" "),
    publisher: [...new Set(amounts.map(({ publisher }) => publisher))].join("; "),
  };
}

/** Returns a country's turnover of a whole year with a partner, or nothing where no source states it. */
export function turnoverOf(
  annual: readonly Annual[],
  { reporter, partner, year }: Pick<Annual, "reporter" | "partner" | "year">,
): Annual | undefined {
  const isOf = (row: Annual) => row.reporter === reporter && row.partner === partner && row.year === year;
  return annual.find((row) => isOf(row) && row.flow === "total" && !row.is_partial);
}

/**
 * Returns the bars of an average month of whole years, one each, and one of those of `joint` partners together where
 * they are of one year.
 */
export function partnerMonths(years: readonly Annual[], joint: readonly string[]): MonthBar[] {
  const single = years.map((row) => averageBar(monthWords.trade(row.partner_name), row.period, row, 12));
  const both = years.filter((row) => joint.includes(row.partner));
  const [first] = both;
  if (!first || joint.length < 2 || both.length < joint.length) return single;
  const names = monthWords.together(both.map((row) => row.partner_name));
  return [...single, averageBar(names, first.period, together(both), 12)];
}

function asNamed(amounts: readonly Amount[]): Record<string, Amount> {
  return Object.fromEntries(amounts.map((amount, i) => [`amount_${i}`, amount]));
}

/** Returns how many of the later amounts do not exceed the first, as a number with its formula. */
export function outweighed([first, ...others]: readonly Bar[]): HTMLElement {
  const count = others.filter((other) => other.value <= (first?.value ?? 0)).length;
  const formulas = [...(first ? [first] : []), ...others].map(({ formula }) => formula).join(", ");
  return computed(String(count), `${others.length} - above(${formulas})`, monthWords.exceeded);
}

/** The columns in which the rows behind such bars are shown. */
export const MONTH_COLUMNS: readonly TableColumn<MonthBar>[] = [
  { label: monthWords.columns.what, cell: ({ label }) => label },
  { label: monthWords.columns.month, cell: ({ value, formula }) => computed(usd(value), formula), amount: true },
  { label: monthWords.columns.from, cell: division },
  { label: monthWords.columns.source, cell: ({ publisher }) => h("cite", {}, publisher) },
];

function division({ amount, input_ids, months }: MonthBar): Child {
  return months === 1 ? monthWords.stated : [stated(usd(amount), input_ids), monthWords.divided(months)];
}
