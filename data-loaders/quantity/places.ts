import { joinedAt } from "./joins.js";
import type { Language } from "./lexicon.js";
import type { Token } from "./tokens.js";

/** The sides of a figure on which words stand. */
export type Side = "before" | "behind";
export type Place = Side | "both" | undefined;

/** On which side of their figure words stand, where that hangs on nothing else. */
const PLACES: Readonly<Record<string, Place>> = {
  ...{ nothing: "both", direction: "both", until: "both", per: "both", equal: "both" },
  ...{ a: "before", by: "before", to: "before", between: "before", rank: "before", estimated: "before" },
  ...{ "qualifier behind": "behind", estimate: "behind", sign: "behind" },
};

/** On which side of its figure a word may stand; undefined where it stands on neither but within one. */
export function placeOf(tokens: readonly Token[], at: number, language: Language): Place {
  const meaning = tokens[at]?.meaning;
  if (isGlued(tokens, at)) return undefined;
  switch (meaning?.is) {
    case "qualifier":
      return meaning.behind ? "both" : "before";
    case "compared":
      return meaning.ablative ? "behind" : "both";
    case "direction behind":
      // "Lower by 5 %".
      return tokens[at + 1]?.meaning.is === "by" ? "both" : "behind";
    case "dash":
      return leadsIn(tokens, at, language) ? "both" : "behind";
    default:
      return PLACES[meaning?.is ?? ""];
  }
}

/** Whether a word that says nothing sticks to digits, as in a name: "5A". */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const [before, word] = [tokens[at - 1], tokens[at]];
  const isQuiet = word?.meaning.is === "nothing" && /^\p{L}/u.test(word.text);
  return isQuiet && before?.meaning.is === "digits" && before.end === word.start;
}

/** Whether a dash leads to an amount, as in "экспорт – 3 млн долларов"; before a change it may be a minus. */
function leadsIn(tokens: readonly Token[], at: number, language: Language): boolean {
  const [before, dash, next] = [-1, 0, 1].map((step) => tokens[at + step]);
  const isSpaced = before !== undefined && before.end !== dash?.start && dash?.end !== next?.start;
  if (!isSpaced || dash?.text !== "–" || before.meaning.is !== "nothing") return false;
  const unit = joinedAt(tokens, at + 1, language, false)?.figure.unit ?? null;
  return unit !== null && unit !== "fraction" && unit !== "times";
}
