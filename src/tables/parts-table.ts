import { sumOf } from "../../pipelines/formula/figures.js";
import { usd } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import type { PartOfYear } from "../rows/parts-of-years.js";
import { partWords } from "../text/en/trade/parts.js";
import { type Doubted, underDoubt } from "../text/en/trade/span-doubts.js";
import { growthNumber } from "../trace/growth-number.js";
import { computed, stated } from "../trace/number.js";
import { stackedTable } from "./stacked-table.js";

/**
 * Returns parts of years, each with its monthly average and, where they are stated, the same months of the year before.
 */
export function partsTable(parts: readonly PartOfYear[]): HTMLElement {
  const { columns } = partWords;
  return stackedTable(parts, [
    {
      label: columns.period,
      cell: ({ period, months }) => [period, h("span", { class: "sub" }, partWords.months(months))],
    },
    {
      label: columns.amount,
      cell: ({ value, input_ids, publisher }) => [
        stated(usd(value), input_ids),
        h("span", { class: "sub" }, h("cite", {}, publisher)),
      ],
      amount: true,
    },
    {
      label: columns.average,
      cell: ({ monthly_average, input_ids, months }) =>
        computed(usd(monthly_average), `${sumOf(input_ids)} / ${months}`),
      amount: true,
    },
    {
      label: columns.before,
      cell: ({ previous_value, previous_input_ids, previous_publisher }) =>
        previous_value === null || previous_input_ids === null
          ? partWords.notStated
          : [
              stated(usd(previous_value), previous_input_ids),
              h("span", { class: "sub" }, h("cite", {}, previous_publisher)),
            ],
      amount: true,
    },
    {
      label: columns.growth,
      cell: growthOf,
      amount: true,
    },
  ]);
}

function growthOf(part: PartOfYear): Child {
  const { growth, growth_low, growth_high, input_ids, previous_input_ids } = part;
  if (growth === null || previous_input_ids === null) return partWords.noGrowth;
  const formula = `${sumOf(input_ids)} / ${sumOf(previous_input_ids)} - 1`;
  const doubts = underDoubt({ ...part, ...before(part) }, part);
  return [
    growthNumber(growth, { low: growth_low, high: growth_high, formula }),
    doubts !== "" && h("span", { class: "sub" }, doubts.replace(", ", "")),
  ];
}

/** What the figure of the year before is, as far as a doubt about it has to say. */
function before({ period, series, ...part }: PartOfYear): Doubted {
  return {
    period: partWords.yearBefore,
    publisher: part.previous_publisher ?? "",
    doubt: part.previous_doubt,
    doubt_name: part.previous_doubt_name,
    series: part.previous_series ?? series,
  };
}
