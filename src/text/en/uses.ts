import { type Child, h } from "../../base/dom.js";
import type { Advantage } from "../../facts/to-use.js";

/** Why a figure is used, by what it has over the next one. */
export const ADVANTAGES: Readonly<Record<Advantage, string>> = {
  only: "it is the only one",
  sound: "the others are doubtful",
  agrees: "no other agrees with as many",
  authority: "of those that agree, its authority comes first",
  interval: "of those that agree, it is the most exact",
  earlier: "of those that agree, it was published first",
  order: "it comes first by the name of its source only",
};

/** The same for trade of all goods and for lengths of lines, by code of the rule that the tables name. */
const RULES: Readonly<Record<string, string>> = {
  only: "no sound figure says otherwise",
  authority: "its authority comes first",
  precision: "it is the most exact of the best authority",
  earlier: "it is the first of the most exact of the best authority",
  doubtful: "nothing better is known",
  exact: "of the best authority, it is exact, not “about” so much",
  agreement: "of the best authority, most sources give it",
  newest: "of the best authority, it is the newest",
  narrowest: "of the best authority, it leaves least open",
};

/** Words on which of several figures to use. */
export const useWords = {
  heading: "Which figure to use",
  use: (amount: Child, publisher: string): Child => ["use ", amount, " (", h("cite", {}, publisher), "): "],
  why: (advantage: Advantage) => `${ADVANTAGES[advantage]}.`,
  rule: (code: string) => `${RULES[code] ?? code}.`,
};
