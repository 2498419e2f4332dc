import { type Child, h } from "../../base/dom.js";
import type { Advantage } from "../../facts/to-use.js";

/** Why a figure is used, by what it has over the next one. */
export const ADVANTAGES: Readonly<Record<Advantage, string>> = {
  only: "it is the only one",
  sound: "the others are doubtful",
  agrees: "no other agrees with as many",
  authority: "of those that agree, it has the best authority",
  interval: "of those that agree, it is the most exact",
  earlier: "of those that agree, it was published first",
  order: "nothing sets it apart; its source comes first by name",
};

/** The same for trade of all goods and for lengths of lines, by code of the rule that the tables name. */
const RULES: Readonly<Record<string, string>> = {
  only: "no sound figure says otherwise",
  authority: "no other has as good an authority",
  series: "it is in the table that has most years of this trade",
  precision: "it is the most exact figure from the best authority",
  earlier: "it is the earliest of the most exact figures from the best authority",
  doubtful: "nothing better is known",
  exact: "it is from the best authority, and exact instead of “about” so much",
  agreement: "it is from the best authority, and most sources give it",
  newest: "it is the newest figure from the best authority",
  narrowest: "it is from the best authority, and leaves least open",
};

/** Words on which of several figures to use. */
export const useWords = {
  heading: "Which figure to use",
  use: (amount: Child, publisher: string): Child => ["use ", amount, " (", h("cite", {}, publisher), "): "],
  why: (advantage: Advantage) => `${ADVANTAGES[advantage]}.`,
  rule: (code: string) => `${RULES[code] ?? code}.`,
};
