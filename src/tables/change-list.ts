import { inUnit } from "../../pipelines/text/en/values.js";
import { h } from "../base/dom.js";
import type { Correction } from "../rows/corrections.js";
import { stated } from "../trace/number.js";
import { about, aboutLink } from "../trace/printed-links.js";
import { stackedTable } from "./stacked-table.js";

/** A figure that is new, gone or different since the build before; values in base units. */
export interface Change {
  observation_id: string;
  kind: "new" | "gone" | "changed";
  changed_fields: string | null;
  printed_before: string | null;
  printed_after: string | null;
  value_before: number | null;
  value_after: number | null;
  period_before: string | null;
  period_after: string | null;
  unit: string;
  publisher: string;
  url: string;
}

/** Returns the changes, old beside new, each with its source, which is all that a figure that is gone leads to. */
export function changeTable(changes: readonly Change[]): HTMLElement {
  return stackedTable(changes, [
    {
      label: "Figure",
      cell: ({ observation_id, kind }) => [h("code", {}, observation_id), h("span", { class: "sub" }, kind)],
    },
    { label: "Before", cell: (row) => before(row), amount: true },
    { label: "Now", cell: (row) => after(row), amount: true },
    {
      label: "What changed",
      cell: ({ changed_fields }) => (changed_fields ?? "").split(" ").join(", ").replaceAll("_", " "),
    },
    { label: "Source", cell: ({ publisher, url }) => h("a", { href: url, rel: "noopener" }, publisher) },
  ]);
}

function before({ kind, observation_id, printed_before, value_before, period_before, unit }: Change) {
  if (printed_before === null) return "–";
  const shown = (words: string) =>
    kind === "gone" ? h("span", { class: "gone" }, words) : aboutLink(words, observation_id);
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

/** Returns the corrections: what a source prints, what is read instead, why, and who supports it. */
export function correctionTable(
  corrections: readonly Correction[],
  supports: ReadonlyMap<string, { publisher: string; url: string }>,
): HTMLElement {
  const support = (id: string | null) => {
    const source = id === null ? undefined : supports.get(id);
    return source ? h("a", { href: source.url, rel: "noopener" }, source.publisher) : "our judgement";
  };
  const value = (row: Correction, amount: number | null) => (amount === null ? null : inUnit(amount, row.unit));
  return stackedTable(corrections, [
    {
      label: "Source",
      cell: ({ publisher, url, field }) => [
        h("a", { href: url, rel: "noopener" }, publisher),
        h("span", { class: "sub" }, field === "printed" ? "the figure" : field.replaceAll("_", " ")),
      ],
    },
    {
      label: "It says",
      cell: (row) => [
        aboutLink(row.before, row.observation_id),
        row.value_before !== null &&
          row.value_before !== row.value_after &&
          h("span", { class: "sub" }, aboutLink(inUnit(row.value_before, row.unit), row.observation_id)),
      ],
    },
    { label: "Read here as", cell: (row) => stated(value(row, row.value_after) ?? row.after, row.observation_id) },
    { label: "Why", cell: (row) => about(row.reason, row.observation_id) },
    { label: "Supported by", cell: (row) => support(row.support_source_id) },
  ]);
}
