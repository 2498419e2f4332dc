import type { Change } from "../../pipelines/publish/changes.js";
import { inUnit } from "../../pipelines/text/en/values.js";
import { pageAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import type { Correction } from "../rows/corrections.js";
import type { ChangesSlice } from "../slices/changes.js";
import { changeWords as words } from "../text/en/changes.js";
import { measure, readable, subject } from "../text/en/trace/figure.js";
import { stated } from "../trace/number.js";
import { about, aboutLink } from "../trace/printed-links.js";
import { stackedTable } from "./stacked-table.js";
import type { TableColumn } from "./table.js";

/** More uses than these are counted. */
const MOST_USES = 2;

/**
 * Returns the changes, old beside new, each with its source, which is all that a figure that is gone leads to; of new
 * figures there is nothing before.
 */
export function changeTable(
  changes: readonly Change[],
  { named, uses }: Pick<ChangesSlice, "named" | "uses">,
  { isNew = false } = {},
): HTMLElement {
  const { columns } = words;
  const compared: TableColumn<Change>[] = [
    { label: columns.before, cell: before },
    { label: columns.now, cell: after },
    { label: columns.what, cell: whatChanged },
  ];
  return stackedTable(changes, [
    { label: columns.figure, cell: (row) => figure(row, named) },
    ...(isNew ? [{ label: columns.now, cell: after }] : compared),
    { label: columns.used, cell: ({ kind, observation_id }) => kind !== "gone" && usedIn(uses[observation_id] ?? []) },
    {
      label: columns.source,
      cell: ({ publisher, url }) => h("a", { href: url, rel: "noopener" }, h("cite", {}, publisher)),
    },
  ]);
}

function figure({ observation_id }: Change, named: ChangesSlice["named"]): Child {
  const row = named[observation_id];
  return row && [subject(row), h("span", { class: "sub" }, measure(row))];
}

function whatChanged({ kind, changed_fields }: Change): string {
  return kind === "changed" ? words.fieldNames(changed_fields) : words.kinds[kind];
}

function usedIn(uses: readonly ChangesSlice["uses"][string][number][]): Child {
  if (uses.length === 0) return words.unused;
  const shown = uses.slice(0, MOST_USES);
  return [
    shown.map(({ page, query, words: said }, i) => [
      i > 0 && "; ",
      h("a", { href: pageAddress(page, { query }) }, said),
    ]),
    uses.length > shown.length && words.more(uses.length - shown.length),
  ];
}

function before(row: Change): Child {
  const { kind, observation_id, printed_before, value_before, period_before } = row;
  if (printed_before === null) return "–";
  const shown = (text: string) =>
    kind === "gone" ? h("span", { class: "gone" }, text) : aboutLink(text, observation_id);
  return [
    h("q", {}, shown(printed_before)),
    h("span", { class: "sub" }, shown(amount(value_before, row)), period_before && `, ${period_before}`),
    row.differences.map(({ field, was }) => h("span", { class: "sub" }, words.difference(field, was))),
  ];
}

function after(row: Change): Child {
  const { observation_id, printed_after, value_after, period_after } = row;
  if (printed_after === null) return "–";
  return [
    h("q", {}, stated(printed_after, observation_id)),
    h("span", { class: "sub" }, stated(amount(value_after, row), observation_id), period_after && `, ${period_after}`),
    row.differences.map(({ field, is }) => h("span", { class: "sub" }, words.difference(field, is))),
  ];
}

function amount(value: number | null, { unit, subject: { indicator } }: Change): string {
  return value === null ? "–" : readable({ value, unit, indicator: indicator ?? "", qualifier: "exact", printed: "" });
}

/** Returns the corrections: what a source has, what is read instead, why, and who supports it. */
export function correctionTable(
  corrections: readonly Correction[],
  supports: Readonly<Record<string, { publisher: string; url: string }>>,
): HTMLElement {
  const names = words.corrected;
  const support = (id: string | null) => {
    const source = id === null ? undefined : supports[id];
    return source ? h("a", { href: source.url, rel: "noopener" }, h("cite", {}, source.publisher)) : words.ownJudgement;
  };
  const value = (row: Correction, amount: number | null) => (amount === null ? null : inUnit(amount, row.unit));
  return stackedTable(corrections, [
    {
      label: names.source,
      cell: ({ publisher, url, field }) => [
        h("a", { href: url, rel: "noopener" }, h("cite", {}, publisher)),
        field !== "printed" && h("span", { class: "sub" }, words.fieldName(field)),
      ],
    },
    {
      label: names.says,
      cell: (row) => {
        const read = value(row, row.value_before);
        const isOther = read !== null && read !== row.before && row.value_before !== row.value_after;
        return [
          aboutLink(words.readable(row.before), row.observation_id),
          isOther && h("span", { class: "sub" }, aboutLink(read, row.observation_id)),
        ];
      },
    },
    {
      label: names.read,
      cell: (row) => {
        const read = value(row, row.value_after);
        return read === null
          ? aboutLink(words.readable(row.after), row.observation_id)
          : stated(read, row.observation_id);
      },
    },
    { label: names.why, cell: (row) => about(row.reason, row.observation_id) },
    { label: names.support, cell: (row) => support(row.support_source_id) },
  ]);
}
