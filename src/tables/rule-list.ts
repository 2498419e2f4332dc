import { code } from "../base/code.js";
import { type Child, h } from "../base/dom.js";
import type { Code } from "../rows/codes.js";
import { AGREEMENT_RULES, choiceRule, GUESS_RULES } from "../text/en/rules.js";

/** The rules that the tables are made by, as the pipeline reads them out of its SQL: names and codes, in order. */
export interface Rules {
  choice: readonly string[];
  agreement: readonly string[];
  guesses: readonly string[];
}

/** Returns what decides which figure is shown, in order; authorities in the order of their rank. */
export function choiceRules({ choice }: Rules, codes: readonly Code[]): HTMLElement {
  const authorities = codes.filter(({ list }) => list === "authorities").map((row) => row.code);
  return ordered(choice.map((key) => choiceRule(key, authorities)));
}

/** Returns what decides which of several groups of figures counts as agreeing, in order. */
export function agreementRules({ agreement }: Rules): HTMLElement {
  return ordered(agreement.map((key) => (key in AGREEMENT_RULES ? AGREEMENT_RULES[key] : code(key))));
}

/** Returns the reasons that we guess, in the order in which they are tried, each with when it is taken. */
export function guessRules({ guesses }: Rules, codes: readonly Code[]): HTMLElement {
  const known = new Map(codes.filter(({ list }) => list === "reason_kinds").map((row) => [row.code, row]));
  return ordered(
    guesses.map((reason) => {
      const { name, description } = known.get(reason) ?? { name: reason, description: "" };
      return [
        h("strong", {}, name.charAt(0).toUpperCase() + name.slice(1)),
        `: ${GUESS_RULES[reason] ?? description ?? ""}`,
      ];
    }),
  );
}

/** A numbered list without what says nothing to a reader. */
function ordered(items: readonly Child[]): HTMLElement {
  return h(
    "ol",
    {},
    items.filter((item) => item !== null).map((item) => h("li", {}, item)),
  );
}
