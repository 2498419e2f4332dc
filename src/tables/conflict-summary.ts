import { times } from "../../pipelines/text/en/values.js";
import { h } from "../base/dom.js";
import type { Apart } from "../facts/contradictions.js";
import type { Observation } from "../rows/observations.js";
import { CONFLICT_KINDS, conflictName } from "../text/en/conflicts.js";
import { methodWords } from "../text/en/method.js";
import { measure, periodWords, subject } from "../text/en/trace/figure.js";
import { computed, counted, stated } from "../trace/number.js";
import { stackedTable } from "./stacked-table.js";

/** Returns how many contradictions there are of each kind, and what the kind means. */
export function conflictKinds(counts: ReadonlyMap<string, number>): HTMLElement {
  const kinds = [...new Set([...Object.keys(CONFLICT_KINDS), ...counts.keys()])];
  const rows = kinds.map((kind) => ({ kind, count: counts.get(kind) ?? 0 })).toSorted((a, b) => b.count - a.count);
  const { columns } = methodWords.conflicts;
  return stackedTable(rows, [
    { label: columns.kind, cell: ({ kind }) => conflictName(kind) },
    { label: columns.count, cell: ({ count }) => counted(count), amount: true },
    { label: columns.meaning, cell: ({ kind }) => CONFLICT_KINDS[kind]?.meaning ?? "" },
  ]);
}

/** Returns contradictions side by side, each figure with its publisher and a link to its card. */
export function conflictTable(rows: readonly Apart[], publisher: (row: Observation) => string): HTMLElement {
  const { columns, doubtful } = methodWords.widest;
  const side = (row: Observation) => [
    stated(row.printed, row.observation_id),
    h("span", { class: "sub" }, h("cite", {}, publisher(row)), row.obs_status === "U" && doubtful),
  ];
  return stackedTable(rows, [
    {
      label: columns.about,
      cell: ({ larger }) => [
        measure(larger),
        h("span", { class: "sub" }, [subject(larger), larger.period && periodWords(larger)].filter(Boolean).join(", ")),
      ],
    },
    { label: columns.larger, cell: ({ larger }) => side(larger) },
    { label: columns.smaller, cell: ({ smaller }) => side(smaller) },
    {
      label: columns.ratio,
      cell: ({ larger, smaller, ratio }) =>
        computed(times(ratio), `[${larger.observation_id}] / [${smaller.observation_id}]`),
      amount: true,
    },
  ]);
}
