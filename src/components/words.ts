import { percent } from "./format.js";
import { computed } from "./number.js";

/** Says what a ratio of now to before comes to: "doubled", "rose by 12 %", "fell by 41 %". */
export function moved(ratio: number): string {
  if (ratio >= 1.95 && ratio < 2.05) return "doubled";
  if (ratio >= 2.05 && ratio < 2.5) return "more than doubled";
  if (ratio >= 2.5) return `grew to ${ratio.toFixed(1)} times as much`;
  if (ratio >= 1.005) return `rose by ${percent(ratio - 1, 0)}`;
  if (ratio > 0.995) return "stayed level";
  if (ratio > 0.475 && ratio < 0.525) return "halved";
  return `fell by ${percent(1 - ratio, 0)}`;
}

/** Says the same as a number with its trace; `formula` is the quotient of now and before that the ratio comes from. */
export function moves(ratio: number, formula: string): HTMLElement {
  const words = moved(ratio);
  if (words.startsWith("rose")) return computed(words, `${formula} - 1`);
  return computed(words, words.startsWith("fell") ? `1 - ${formula}` : formula);
}
