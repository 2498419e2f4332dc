import { h } from "../base/dom.js";
import { byWords } from "../base/order.js";
import { FILTER_NAMES, type Filter } from "../facts/figure-search.js";
import { BATCH, type FigureChoice, orderCode } from "../facts/figure-state.js";
import type { Offer } from "../slices/figures.js";
import { figureWords } from "../text/en/figures.js";
import { type Choice, form, select } from "./controls.js";
import { ONLY, officialOnly } from "./official.js";
import { searchBox } from "./search-box.js";

/** The filters that stand in sight; the others are folded. */
const IN_SIGHT: readonly Filter[] = ["indicator", "partner", "product", "authority", "official"];

/** The filters with few choices, the commonest first; years stand the newest first, all others by their words. */
const BY_COUNT: readonly Filter[] = ["authority", "kind", "status"];

/** Returns the search box, the filters and the order; each filter says how many of all figures fit each choice. */
export function figureControls(offers: readonly Offer[], choice: FigureChoice): HTMLElement {
  const filter = (name: Filter) => filterOf(name, offers, choice);
  const order = select({
    name: "order",
    label: figureWords.order,
    choices: Object.entries(figureWords.orders).map(([value, label]) => ({ value, label })),
    value: orderCode(choice.order, choice.descending),
  });
  return form(
    [
      searchBox({ name: "q", label: figureWords.search, value: choice.q, hint: figureWords.hint }),
      IN_SIGHT.map(filter),
      // Another choice begins with the first rows again.
      h("input", { type: "hidden", name: "rows", value: BATCH }),
    ],
    { label: figureWords.controls, more: [FILTER_NAMES.filter((name) => !IN_SIGHT.includes(name)).map(filter), order] },
  );
}

function filterOf(name: Filter, offers: readonly Offer[], { filters }: FigureChoice): HTMLElement {
  if (name === "official") return officialOnly(filters.official === ONLY);
  const choices = offers
    .filter((offer) => offer.filter === name)
    .sort(name === "year" ? byYear : BY_COUNT.includes(name) ? byCount : byName)
    .map(({ value, name: own, count }): Choice => {
      const words = figureWords.value(name, value, own);
      return { value, label: figureWords.offer(words, count) };
    });
  const control = select({
    name,
    label: figureWords.filter(name),
    choices: [{ value: "", label: figureWords.any }, ...choices],
    value: filters[name] ?? "",
  });
  control.querySelector("select")?.classList.add("count");
  return control;
}

const byName = (a: Offer, b: Offer) => byWords(a.name, b.name);
const byCount = (a: Offer, b: Offer) => b.count - a.count || byName(a, b);
const byYear = (a: Offer, b: Offer) => byWords(b.value, a.value);
