import { type Child, h } from "../base/dom.js";
import { headline } from "../trace/marks.js";

/** A figure that stands by itself: what it is, the figure, and who says so or how good it is. */
export interface Fact {
  term: Child;
  value: Child;
  remark: Child;
}

/** Returns figures as a list of tiles, each with the signs of its marks. */
export function factList(facts: readonly Fact[]): HTMLElement {
  return h(
    "dl",
    { class: "facts" },
    facts.map(({ term, value, remark }) =>
      h("div", {}, h("dt", {}, term), h("dd", {}, headline(value), h("small", {}, remark))),
    ),
  );
}
