import { h } from "./dom.js";
import { usd } from "./format.js";
import { sumOf } from "./formula.js";
import { growthNumber } from "./growth-number.js";
import { computed, stated } from "./number.js";
import { stackedTable } from "./stacked-table.js";

/** A stated part of a year, and the same months of the year before where a source states them; amounts in US$. */
export interface PartOfYear {
  partner: string;
  flow: string;
  period: string;
  months: number;
  value: number;
  monthly_average: number;
  previous_value: number | null;
  growth: number | null;
  growth_low: number | null;
  growth_high: number | null;
  input_ids: string;
  previous_input_ids: string | null;
  publisher: string;
  previous_publisher: string | null;
}

/** Returns parts of years, each with its monthly average and, where they are stated, the same months of the year before. */
export function partsTable(parts: readonly PartOfYear[]): HTMLElement {
  return stackedTable(parts, [
    { label: "Period", cell: ({ period, months }) => [period, h("span", { class: "sub" }, `${months} months`)] },
    {
      label: "Amount",
      cell: ({ value, input_ids, publisher }) => [
        stated(usd(value), input_ids),
        h("span", { class: "sub" }, h("cite", {}, publisher)),
      ],
      amount: true,
    },
    {
      label: "A month on average",
      cell: ({ monthly_average, input_ids, months }) =>
        computed(usd(monthly_average), `${sumOf(input_ids)} / ${months}`),
      amount: true,
    },
    {
      label: "Same months a year before",
      cell: ({ previous_value, previous_input_ids, previous_publisher }) =>
        previous_value === null || previous_input_ids === null
          ? "not stated anywhere"
          : [
              stated(usd(previous_value), previous_input_ids),
              h("span", { class: "sub" }, h("cite", {}, previous_publisher)),
            ],
      amount: true,
    },
    {
      label: "Growth",
      cell: ({ growth, growth_low, growth_high, input_ids, previous_input_ids }) =>
        growth === null || previous_input_ids === null
          ? "none given"
          : growthNumber(growth, {
              low: growth_low,
              high: growth_high,
              formula: `${sumOf(input_ids)} / ${sumOf(previous_input_ids)} - 1`,
            }),
      amount: true,
    },
  ]);
}
