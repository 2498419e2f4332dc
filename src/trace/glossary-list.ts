import { type Child, h } from "../base/dom.js";
import { GLOSSARY, type Term } from "../text/en/guide/glossary.js";
import { rule } from "./number.js";

/** Returns all words that pages explain, each with its meaning. */
export function glossaryList(): HTMLElement {
  return h(
    "dl",
    { class: "glossary" },
    (Object.keys(GLOSSARY) as Term[]).map((name) => {
      const { name: words, means } = GLOSSARY[name];
      return h("div", { id: `word-${name}` }, h("dt", {}, words), h("dd", {}, scaled(means)));
    }),
  );
}

/** A meaning, its measures set as rules. */
function scaled(means: string): Child[] {
  return means.split(/(\d[\d,]* mm)/).map((part, i) => (i % 2 === 1 ? rule(part) : part));
}
