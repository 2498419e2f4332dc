import { change } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import { growthWords } from "../text/en/trace/growth.js";
import { computed } from "./number.js";
import { aboutFormula } from "./printed-links.js";

/**
 * Returns a rate of growth as far as the prints behind it tell: a bound where one of them has an open end, and a word
 * where they allow a rise and a fall alike. Rates are fractions; an open end is null, and -1, the loss of everything,
 * tells no more than one.
 */
export function growthNumber(
  growth: number,
  { low: end, high, formula }: { low: number | null; high: number | null; formula: string },
): Child {
  const low = end === null || end <= -1 ? null : end;
  if (low === null && high === null) return growthWords.notTold;
  if (low === null) return aboutFormula(growthWords.atMost(change(high)), formula);
  if (high === null) return aboutFormula(growthWords.atLeast(change(low)), formula);
  const isOpen = low < 0 && high > 0;
  return [computed(change(growth), formula), isOpen && h("span", { class: "sub" }, growthWords.eitherWay)];
}
