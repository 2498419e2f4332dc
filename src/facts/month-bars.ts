import { usd } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import type { Bar } from "../charts/compare-bars.js";
import type { Annual } from "../rows/annual.js";
import type { TableColumn } from "../tables/table.js";
import { computed, stated } from "../trace/number.js";
import { averageMonth, computeSure, type Valued } from "./computing.js";

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
  const bar = monthBar(`${what}, average month of ${span}`, amount, months);
  return { ...bar, shortLabel: `${what}, avg month of ${span}` };
}

/** Returns amounts of the same span as one. */
export function together(amounts: readonly Amount[]): Amount {
  return {
    value: computeSure(amounts.map((_, i) => `[amount_${i}]`).join(" + "), asNamed(amounts)).value,
    input_ids: amounts.map(({ input_ids }) => input_ids).join(" "),
    publisher: [...new Set(amounts.map(({ publisher }) => publisher))].join("; "),
  };
}

/** Returns Kazakhstan's turnover of a whole year with a partner, or nothing where no source states it. */
export function turnoverOf(annual: readonly Annual[], partner: string, year: number): Annual | undefined {
  return annual.find(
    (row) =>
      row.reporter === "KAZ" && row.flow === "total" && row.partner === partner && row.year === year && !row.is_partial,
  );
}

/**
 * Returns the bars of an average month of a year: each partner's that is stated, and those of `joint` partners
 * together.
 */
export function partnerMonths(
  annual: readonly Annual[],
  year: number,
  partners: readonly string[],
  joint: readonly string[],
): MonthBar[] {
  const stated = (codes: readonly string[]) =>
    codes.map((code) => turnoverOf(annual, code, year)).filter((row) => row !== undefined);
  const single = stated(partners).map((row) => averageBar(`All trade with ${row.partner_name}`, `${year}`, row, 12));
  const pair = stated(joint);
  if (pair.length < joint.length) return single;
  const names = pair.map((row) => row.partner_name).join(" and ");
  return [...single, averageBar(`${names} together`, `${year}`, together(pair), 12)];
}

function asNamed(amounts: readonly Amount[]): Record<string, Amount> {
  return Object.fromEntries(amounts.map((amount, i) => [`amount_${i}`, amount]));
}

/** Returns how many of some amounts do not exceed one, as a number with its formula. */
export function outweighed(bar: Bar, others: readonly Bar[]): HTMLElement {
  const count = others.filter((other) => other.value <= bar.value).length;
  const formulas = [bar, ...others].map(({ formula }) => formula).join(", ");
  return computed(String(count), `${others.length} - above(${formulas})`, "amounts that it exceeds");
}

/** The columns in which the rows behind such bars are shown. */
export const MONTH_COLUMNS: readonly TableColumn<MonthBar>[] = [
  { label: "What", cell: ({ label }) => label },
  { label: "A month", cell: ({ value, formula }) => computed(usd(value), formula), amount: true },
  { label: "Follows from", cell: division },
  { label: "Source", cell: ({ publisher }) => h("cite", {}, publisher) },
];

function division({ amount, input_ids, months }: MonthBar): Child {
  return months === 1 ? "stated" : [stated(usd(amount), input_ids), ` / ${months} months`];
}
