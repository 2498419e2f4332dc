import { type Child, h } from "../../base/dom.js";
import { term } from "../../trace/term.js";

/** Who states a figure, as a sentence about ranks names them; by code of the list authorities. */
const AUTHORITIES: Readonly<Record<string, string>> = {
  statistics: "statistics",
  ministry: "ministries",
  official: "officials whom the press quotes",
  press: "the press",
};

/** What is compared when one figure of several is chosen, by name in the SQL; null says nothing to a reader. */
const CHOICE_RULES: Readonly<Record<string, (() => Child) | null>> = {
  obs_status: () => [
    "Reliable before doubtful. A figure of ",
    term("low-reliability"),
    " is shown where there is no other.",
  ],
  is_broken: () => "Whole before broken. A figure that counts only a part of its year is no whole one.",
  series_rank: () =>
    "Of several tables of statistics the one that gives most years of a pair: so neighbouring years are counted alike.",
  is_later_edition: () =>
    "The later edition of a table. It is the same table for a pair if the last five years that both give differ by a " +
    "hundredth at most; otherwise it is a table of its own.",
  is_open: () => "Closed before open. A plain figure says more than one with “more than” before it.",
  width: () => "The more precise figure: the one that can mean less.",
  is_computed: () => [
    "Given before added up. Where a source has exports and imports but no ",
    term("turnover"),
    ", we add them and say so.",
  ],
  published: () => "The earlier page. Pages without a date come last.",
  source_id: null,
  input_ids: null,
};

/** Returns one rule by which a figure is chosen: null where it says nothing, its name where there are no words. */
export function choiceRule(key: string, authorities: readonly string[]): Child {
  if (key === "authority_rank") return authorityRule(authorities.map((code) => AUTHORITIES[code] ?? code));
  const words = CHOICE_RULES[key];
  return words === undefined ? h("code", {}, key) : (words?.() ?? null);
}

function authorityRule(authorities: readonly string[]): string {
  const words = authorities.slice(1).map((lower, i) => `${authorities[i]} before ${lower}`);
  const ranks = words.join(", ");
  return (
    `${ranks.charAt(0).toUpperCase()}${ranks.slice(1)}. What counts is who the figure is said to come from, ` +
    "not whose page gives it."
  );
}

/** What is compared when several groups of figures could be right, by name in the SQL; null says nothing. */
export const AGREEMENT_RULES: Readonly<Record<string, string | null>> = {
  holders: "The larger group. Where another is as large, the page says so.",
  reliable: "The group with more reliable figures.",
  best_authority: "The group with the better authority in it.",
  narrowest: "The group with the most precise figure.",
  point: null,
};

/** When a reason is guessed, by code of the list reason_kinds. */
export const GUESS_RULES: Readonly<Record<string, string>> = {
  doubtful: "the figure was marked as doubtful when it was read.",
  other_months: "its page is older than the last month that it speaks of.",
  rounding: "it is no further off than half of the coarser figure’s last digit, so it may have been cut short.",
  valuation: "one side counts freight and insurance, the other does not.",
  revision: "it is an estimate or provisional.",
};
