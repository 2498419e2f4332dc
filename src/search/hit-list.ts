import { here, pageAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import type { Entry, Hit } from "./search.js";

/** The address of something found, relative to the page that is drawn. */
export function hitAddress(to: Hit["to"]): string {
  const [, page = "", query = "", part = ""] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(to) ?? [];
  return page === "index" && !query && !part ? here.top : pageAddress(page, { query, part });
}

/** Returns a link to something found: to its page, not to a card of its number. */
export function hitLink({ title, to }: Pick<Entry, "title" | "to">): HTMLElement {
  return h("a", { href: hitAddress(to), "data-own": true }, title);
}

/** Returns what was found of one kind, each with the line that tells it from others. */
export function hitList(hits: readonly Hit[]): HTMLElement {
  return h(
    "ol",
    { class: "found" },
    hits.map((hit) => h("li", {}, hitLink(hit), h("span", { class: "note" }, hit.context))),
  );
}

/** Returns a list of what there is few of, under a heading. */
export function directory(heading: Child, hits: readonly Pick<Entry, "title" | "to">[]): HTMLElement {
  return h(
    "section",
    {},
    h("h2", {}, heading),
    h(
      "ul",
      { class: "directory" },
      hits.map((hit) => h("li", {}, hitLink(hit))),
    ),
  );
}
