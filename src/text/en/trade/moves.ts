import { percent } from "../../../../pipelines/text/en/values.js";
import { computed } from "../../../trace/number.js";

/** What a ratio of now to before comes to, in words, and which number of it the words tell. */
interface Move {
  words: string;
  /** The ratio itself, or the part by which it lies above or below one. */
  tells: "ratio" | "rise" | "fall";
}

/** Says what a ratio of now to before comes to: "doubled", "rose by 12 %", "fell by 41 %". */
export function moved(ratio: number): Move {
  if (ratio >= 1.95 && ratio < 2.05) return { words: "doubled", tells: "ratio" };
  if (ratio >= 2.05 && ratio < 2.5) return { words: "more than doubled", tells: "ratio" };
  if (ratio >= 2.5) return { words: `grew ${ratio.toFixed(1)}-fold`, tells: "ratio" };
  if (ratio >= 1.005) return { words: `rose by ${percent(ratio - 1, 0)}`, tells: "rise" };
  if (ratio > 0.995) return { words: "stayed level", tells: "ratio" };
  if (ratio > 0.475 && ratio < 0.525) return { words: "halved", tells: "ratio" };
  return { words: `fell by ${percent(1 - ratio, 0)}`, tells: "fall" };
}

const FORMULAS = {
  ratio: (quotient: string) => quotient,
  rise: (quotient: string) => `${quotient} - 1`,
  fall: (quotient: string) => `1 - ${quotient}`,
};

/** Returns the formula of the number that the words tell, from that of now by before. */
export function toldFormula({ tells }: Move, quotient: string): string {
  return FORMULAS[tells](quotient);
}

/** Says the same as a number with its trace; `quotient` is the formula of now by before that the ratio comes from. */
export function moves(ratio: number, quotient: string): HTMLElement {
  const move = moved(ratio);
  return computed(move.words, toldFormula(move, quotient));
}
