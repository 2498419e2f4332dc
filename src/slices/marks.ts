import type { MarkedFigures } from "../trace/marks.js";
import type { Slices, Tables } from "./tables.js";

/** Returns the figures that bear marks, by the marks they bear: what draws in a browser asks it of every number. */
export function cut({ marks }: Tables): Slices<MarkedFigures> {
  const ids: Record<string, string[]> = {};
  for (const row of marks) {
    const own = ids[row.marks ?? ""] ?? [];
    own.push(row.observation_id);
    ids[row.marks ?? ""] = own;
  }
  return new Map([["marks", { ids }]]);
}
