import type { FigureConflict } from "../rows/conflicts.js";
import type { Observation } from "../rows/observations.js";

/** Two figures that contradict each other, the larger first. */
export interface Apart {
  larger: Observation;
  smaller: Observation;
  ratio: number;
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
