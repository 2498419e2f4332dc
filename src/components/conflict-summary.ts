import { CONFLICT_KINDS, conflictName } from "./conflict-words.js";
import { h } from "./dom.js";
import { measure, periodWords, subject } from "./figure-words.js";
import { plain, times } from "./format.js";
import { stated } from "./number.js";
import type { Observation } from "./rows.js";
import { stackedTable } from "./stacked-table.js";

/** A contradiction as conflicts.json holds it. */
export interface Conflict {
  conflict_id: string;
  kind: string;
  left_id: string;
  left_printed: string;
  left_publisher: string;
  right_id: string;
  right_printed: string;
  right_publisher: string;
  other_ids: string | null;
  relative_gap: number | null;
}

/** Returns how many contradictions there are of each kind, and what the kind means. */
export function conflictKinds(conflicts: readonly Conflict[]): HTMLElement {
  const counts = new Map(Object.keys(CONFLICT_KINDS).map((kind) => [kind, 0]));
  for (const { kind } of conflicts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return stackedTable(
    [...counts].sort((a, b) => b[1] - a[1]),
    [
      { label: "Kind", cell: ([kind]) => conflictName(kind) },
      { label: "How many", cell: ([, count]) => plain(count), amount: true },
      { label: "What it means", cell: ([kind]) => CONFLICT_KINDS[kind]?.meaning ?? "" },
    ],
  );
}

/** Returns the `count` widest contradictions; of those that share a figure only the widest. */
export function widest(conflicts: readonly Conflict[], count: number): Conflict[] {
  const seen = new Set<string>();
  const kept: Conflict[] = [];
  for (const conflict of conflicts.toSorted((a, b) => (b.relative_gap ?? 0) - (a.relative_gap ?? 0))) {
    if (kept.length === count) break;
    if (seen.has(conflict.left_id) || seen.has(conflict.right_id)) continue;
    seen.add(conflict.left_id).add(conflict.right_id);
    kept.push(conflict);
  }
  return kept;
}

/** Returns the ids of every figure that takes part in a contradiction. */
export function disputedIds(conflicts: readonly Pick<Conflict, "left_id" | "right_id" | "other_ids">[]): Set<string> {
  return new Set(
    conflicts.flatMap(({ left_id, right_id, other_ids }) => [left_id, right_id, ...(other_ids?.split(" ") ?? [])]),
  );
}

/** Returns contradictions side by side, each figure with its publisher and a link to its card. */
export function conflictTable(
  conflicts: readonly Conflict[],
  observations: ReadonlyMap<string, Observation>,
): HTMLElement {
  const side = (id: string, printed: string, publisher: string) => [
    stated(printed, id),
    h("span", { class: "sub" }, publisher),
  ];
  return stackedTable(conflicts, [
    {
      label: "About",
      cell: ({ left_id }) => {
        const row = observations.get(left_id);
        return row
          ? [
              measure(row),
              h("span", { class: "sub" }, `${subject(row)}${row.period === null ? "" : `, ${periodWords(row)}`}`),
            ]
          : left_id;
      },
    },
    { label: "One says", cell: (row) => side(row.left_id, row.left_printed, row.left_publisher) },
    { label: "Another says", cell: (row) => side(row.right_id, row.right_printed, row.right_publisher) },
    { label: "Gap to the smaller", cell: (row) => times(row.relative_gap), amount: true },
  ]);
}
