import type { Annual } from "../../rows/annual.js";
import { type Computed, compute } from "../computing.js";

/** What the whole years of one trade come to: how it reached its highest, and where it went from there. */
export interface TradeStory {
  top: Annual;
  last: Annual;
  /** The year before the highest, where it is known. */
  before: Annual | null;
  /** The highest by the year before it; null where the two cannot be compared without a word of doubt. */
  rise: Computed | null;
  /** The last by the highest; null where that is the last itself, or the two cannot be so compared. */
  fall: Computed | null;
}

/** Returns the story of the rows of one flow, in the order of their years; null where no whole year is known. */
export function tradeStory(rows: readonly Annual[]): TradeStory | null {
  const whole = rows.filter((row) => !row.is_partial);
  const last = whole.at(-1);
  if (!last) return null;
  const top = whole.reduce((best, row) => (best.value >= row.value ? best : row), last);
  const before = whole.find(({ year }) => year === top.year - 1) ?? null;
  return {
    top,
    last,
    before,
    rise: before && fairRatio(before, top),
    fall: top === last ? null : fairRatio(top, last),
  };
}

/** What b is by a, where both are of one series and nothing speaks against either. */
function fairRatio(a: Annual, b: Annual): Computed | null {
  const isFair = a.series === b.series && [a, b].every(({ doubt, in_conflict }) => doubt === null && !in_conflict);
  return isFair ? compute("[b] / [a]", { a, b }) : null;
}
