import type { Change } from "../../pipelines/publish/changes.js";
import { inUnit } from "../../pipelines/text/en/values.js";
import { h } from "../base/dom.js";
import type { Correction } from "../rows/corrections.js";
import { changeWords as words } from "../text/en/changes.js";
import { stated } from "../trace/number.js";
import { about, aboutLink } from "../trace/printed-links.js";
import { stackedTable } from "./stacked-table.js";

/** Returns the changes, old beside new, each with its source, which is all that a figure that is gone leads to. */
export function changeTable(changes: readonly Change[]): HTMLElement {
  const { columns } = words;
  return stackedTable(changes, [
    {
      label: columns.figure,
      cell: ({ observation_id, kind }) => [
        h("code", {}, observation_id),
        h("span", { class: "sub" }, words.kinds[kind]),
      ],
    },
    { label: columns.before, cell: (row) => before(row), amount: true },
    { label: columns.now, cell: (row) => after(row), amount: true },
    { label: columns.what, cell: ({ changed_fields }) => words.fieldNames(changed_fields ?? "") },
    {
      label: columns.source,
      cell: ({ publisher, url }) => h("a", { href: url, rel: "noopener" }, h("cite", {}, publisher)),
    },
  ]);
}

function before({ kind, observation_id, printed_before, value_before, period_before, unit }: Change) {
  if (printed_before === null) return "–";
  const shown = (text: string) =>
    kind === "gone" ? h("span", { class: "gone" }, text) : aboutLink(text, observation_id);
  return [
    h("q", {}, shown(printed_before)),
    h("span", { class: "sub" }, shown(inUnit(value_before, unit)), period_before && `, ${period_before}`),
  ];
}

function after({ observation_id, printed_after, value_after, period_after, unit }: Change) {
  if (printed_after === null) return "–";
  return [
    stated(printed_after, observation_id),
    h("span", { class: "sub" }, stated(inUnit(value_after, unit), observation_id), period_after && `, ${period_after}`),
  ];
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
        field !== "printed" && h("span", { class: "sub" }, words.fieldNames(field)),
      ],
    },
    {
      label: names.says,
      cell: (row) => {
        const read = value(row, row.value_before);
        const isOther = read !== null && read !== row.before && row.value_before !== row.value_after;
        return [
          aboutLink(row.before, row.observation_id),
          isOther && h("span", { class: "sub" }, aboutLink(read, row.observation_id)),
        ];
      },
    },
    {
      label: names.read,
      cell: (row) => {
        const read = value(row, row.value_after);
        return read === null ? aboutLink(row.after, row.observation_id) : stated(read, row.observation_id);
      },
    },
    { label: names.why, cell: (row) => about(row.reason, row.observation_id) },
    { label: names.support, cell: (row) => support(row.support_source_id) },
  ]);
}
