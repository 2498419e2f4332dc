import { times } from "../../pipelines/text/en/values.js";
import { h } from "../base/dom.js";
import { CONFLICT_KINDS, conflictName } from "../facts/conflict-words.js";
import type { FigureConflict } from "../rows/conflicts.js";
import type { Observation } from "../rows/observations.js";
import { measure, periodWords, subject } from "../trace/figure-words.js";
import { computed, counted, stated } from "../trace/number.js";
import { stackedTable } from "./stacked-table.js";

/** Two figures that contradict each other, the larger first. */
interface Apart {
  larger: Observation;
  smaller: Observation;
  ratio: number;
}

/** Returns how many contradictions there are of each kind, and what the kind means. */
export function conflictKinds(conflicts: readonly FigureConflict[]): HTMLElement {
  const counts = new Map(Object.keys(CONFLICT_KINDS).map((kind) => [kind, 0]));
  for (const { kind } of conflicts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return stackedTable(
    [...counts].sort((a, b) => b[1] - a[1]),
    [
      { label: "Kind", cell: ([kind]) => conflictName(kind) },
      { label: "How many", cell: ([, count]) => counted(count), amount: true },
      { label: "What it means", cell: ([kind]) => CONFLICT_KINDS[kind]?.meaning ?? "" },
    ],
  );
}

/**
 * Returns the `count` contradictions of two amounts of one unit in which the larger is most times the smaller; of those
 * that share a figure only the widest.
 */
export function widest(
  conflicts: readonly FigureConflict[],
  observations: ReadonlyMap<string, Observation>,
  count: number,
): Apart[] {
  const apart = conflicts
    .filter(({ other_ids }) => other_ids === null)
    .flatMap(({ left_id, right_id }) => pair(observations.get(left_id), observations.get(right_id)))
    .toSorted((a, b) => b.ratio - a.ratio);
  const seen = new Set<Observation>();
  const kept: Apart[] = [];
  for (const row of apart) {
    if (kept.length === count) break;
    if (seen.has(row.larger) || seen.has(row.smaller)) continue;
    seen.add(row.larger).add(row.smaller);
    kept.push(row);
  }
  return kept;
}

function pair(left: Observation | undefined, right: Observation | undefined): Apart[] {
  if (!left || !right || left.unit !== right.unit || Math.min(left.value, right.value) <= 0) return [];
  const [larger, smaller] = left.value >= right.value ? [left, right] : [right, left];
  return [{ larger, smaller, ratio: larger.value / smaller.value }];
}

/** Returns the ids of every figure that takes part in a contradiction. */
export function disputedIds(
  conflicts: readonly Pick<FigureConflict, "left_id" | "right_id" | "other_ids">[],
): Set<string> {
  return new Set(
    conflicts.flatMap(({ left_id, right_id, other_ids }) => [left_id, right_id, ...(other_ids?.split(" ") ?? [])]),
  );
}

/** Returns contradictions side by side, each figure with its publisher and a link to its card. */
export function conflictTable(rows: readonly Apart[], publisher: (row: Observation) => string): HTMLElement {
  const side = (row: Observation) => [
    stated(row.printed, row.observation_id),
    h("span", { class: "sub" }, h("cite", {}, publisher(row)), row.obs_status === "U" && ", low reliability"),
  ];
  return stackedTable(rows, [
    {
      label: "About",
      cell: ({ larger }) => [
        measure(larger),
        h("span", { class: "sub" }, [subject(larger), larger.period && periodWords(larger)].filter(Boolean).join(", ")),
      ],
    },
    { label: "One says", cell: ({ larger }) => side(larger) },
    { label: "Another says", cell: ({ smaller }) => side(smaller) },
    {
      label: "Larger to smaller",
      cell: ({ larger, smaller, ratio }) =>
        computed(times(ratio), `[${larger.observation_id}] / [${smaller.observation_id}]`),
      amount: true,
    },
  ]);
}
