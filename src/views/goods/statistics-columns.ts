import { percent } from "../../../pipelines/text/en/values.js";
import { code } from "../../base/code.js";
import { type Child, h } from "../../base/dom.js";
import type { Flow, FlowRow } from "../../facts/goods/flows.js";
import type { TableColumn } from "../../tables/table.js";
import { upper } from "../../text/en/goods/amounts.js";
import type { Trade } from "../../text/en/goods/findings.js";
import { flowWords as words } from "../../text/en/goods/flows.js";
import { computed } from "../../trace/number.js";

const { columns: names } = words;
const SIDES = ["own", "mirror", "reconciled"] as const;

/** Returns the columns of chapters in a year. */
export function chapterColumns(rows: readonly FlowRow[], trade: Trade): TableColumn<FlowRow>[] {
  const has = (key: "share" | "change") => rows.some((row) => row[key]);
  return [
    { label: names.code, cell: ({ product }) => code(product) },
    { label: names.good, cell: ({ product }) => words.chapters.name(product) },
    ...amounts(rows, trade),
    ...(has("share")
      ? [
          ratio(
            names.share,
            ({ share }) => share,
            (value) => percent(value),
          ),
        ]
      : []),
    ...(has("change") ? [ratio(names.change, ({ change }) => change, words.chapters.change)] : []),
  ];
}

/** Returns the columns of goods of a chapter in a year. */
export function goodColumns(
  rows: readonly FlowRow[],
  trade: Trade,
  known: Readonly<Record<string, string>>,
): TableColumn<FlowRow>[] {
  const weight: TableColumn<FlowRow> = {
    label: names.weight,
    cell: ({ lead }) => lead.weight !== null && computed(words.tonnes(lead.weight), `[${lead.id}]`),
    amount: true,
  };
  return [
    { label: names.code, cell: ({ product }) => code(product) },
    { label: names.good, cell: ({ product }) => h("span", { class: "goods-name" }, upper(known[product] ?? "")) },
    ...amounts(rows, trade),
    ...(rows.some(({ lead }) => lead.weight !== null) ? [weight] : []),
  ];
}

/** Returns the columns of lines over years. */
export function yearColumns(trade: Trade): TableColumn<{ line: string; flow: Flow }>[] {
  const sides = words.sides(trade);
  return [
    { label: names.year, cell: ({ flow }) => flow.year },
    { label: names.code, cell: ({ flow }) => code(flow.product) },
    { label: names.good, cell: ({ flow }) => words.chapters.name(flow.product) },
    { label: names.who, cell: ({ flow }) => sides[flow.side] },
    {
      label: names.value,
      cell: ({ flow }) => exact(flow),
      amount: true,
      value: ({ flow }) => flow.value,
      unit: words.usd,
    },
  ];
}

/** Returns the columns of lines over months. */
export function monthColumns(trade: Trade): TableColumn<{ line: string; flow: Flow }>[] {
  const [, ...columns] = yearColumns(trade);
  return [{ label: names.month, cell: ({ flow }) => words.months.month(flow) }, ...columns];
}

/** A column a side that gives any of the rows. */
function amounts(rows: readonly FlowRow[], trade: Trade): TableColumn<FlowRow>[] {
  const sides = words.sides(trade);
  return SIDES.filter((side) => rows.some((row) => row[side])).map((side) => ({
    label: sides[side],
    cell: (row) => exact(row[side]),
    amount: true,
    value: (row) => row[side]?.value ?? null,
    unit: words.usd,
  }));
}

function ratio(
  label: string,
  of: (row: FlowRow) => FlowRow["share"],
  shown: (value: number) => string,
): TableColumn<FlowRow> {
  const cell = (row: FlowRow): Child => {
    const found = of(row);
    return found && computed(shown(found.value), found.formula);
  };
  return { label, cell, amount: true, value: (row) => of(row)?.value ?? null };
}

/** An amount with all its digits. */
function exact(flow: Flow | null): Child {
  return flow && computed(words.exact(flow.value), `[${flow.id}]`);
}
