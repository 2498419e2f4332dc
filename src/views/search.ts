import { type Child, h } from "../base/dom.js";
import { form } from "../controls/controls.js";
import { searchBox } from "../controls/search-box.js";
import { stateLink } from "../controls/state-link.js";
import { directory, hitList } from "../search/hit-list.js";
import { byKind, find, type Hit, KINDS, type Kind, type SentIndex } from "../search/search.js";
import type { SearchSlice } from "../slices/search.js";
import { searchWords as words } from "../text/en/frame/search.js";
import { navigation } from "../text/en/navigation.js";
import type { State, View } from "./view.js";

/** How many of a kind stand among others, and alone. */
const FEW = 5;
const MANY = 100;

/** What is found by words, by kind; and all that there is few of, as long as nothing is sought. */
export const view: View<SearchSlice | SentIndex> = {
  slices: (state) => (queryOf(state) === "" ? ["search"] : ["search", "search/index"]),
  more: ["search/index"],
  draw(state, slices) {
    const [first, sent] = slices as readonly [SearchSlice?, SentIndex?];
    const q = queryOf(state);
    const chosen = KINDS.find((kind) => kind === state["kind"]);
    const now: State = { ...(q && { q }), ...(q && chosen && { kind: chosen }) };
    const found = q !== "" && sent ? find(sent, q) : null;
    const hits = found?.hits.filter(({ kind }) => !chosen || kind === chosen) ?? [];
    return {
      state: now,
      parts: {
        heading: found ? words.found(hits.length, q) : words.heading,
        controls: controls(q),
        note: h("p", { class: "note" }, note(found, hits.length)),
        results: hits.length > 0 ? results(hits, now, chosen) : lists(first),
      },
    };
  },
};

/** The box; other words are sought among all kinds again. */
function controls(q: string): HTMLElement {
  const box = searchBox({ name: "q", label: words.label, value: q, hint: words.more });
  return form([box, h("input", { type: "hidden", name: "kind", value: "" })], { label: words.controls });
}

function queryOf(state: State): string {
  return (state["q"] ?? "").slice(0, 200).trim();
}

function note(found: ReturnType<typeof find> | null, count: number): Child {
  if (!found) return words.lead;
  return count === 0 ? words.nothing : words.fit[found.fit];
}

function results(hits: readonly Hit[], now: State, chosen: Kind | undefined): Child {
  const back = chosen && h("p", {}, stateLink("search", { q: now["q"] ?? "" }, words.back));
  return [back, byKind(hits).map((group) => section(group, now, chosen ? MANY : FEW))];
}

function section({ kind, hits }: { kind: Kind; hits: readonly Hit[] }, now: State, most: number): HTMLElement {
  const q = now["q"] ?? "";
  const left = hits.length > most;
  const all = hits.length > MANY ? words.firstOf(kind, MANY, hits.length) : words.allOf(kind, hits.length);
  return h(
    "section",
    {},
    h("h2", {}, words.groups[kind]),
    hitList(hits.slice(0, most)),
    left && h("p", {}, most === FEW ? stateLink("search", { q, kind }, all) : all),
  );
}

/** All pages, goods, lines and countries, and where the rest is listed. */
function lists(first: SearchSlice | undefined): Child {
  const pages = navigation.groups.flatMap((group) => group.pages);
  const named = (kind: Kind) => first?.entries.filter((entry) => entry.kind === kind) ?? [];
  return [
    directory(
      words.groups.page,
      pages.map(({ name, path }) => ({ title: name, to: path.slice(1) })),
    ),
    (["good", "line", "country"] as const).map(
      (kind) => named(kind).length > 0 && directory(words.groups[kind], named(kind)),
    ),
    directory(words.rest, [
      { title: words.lists.figures, to: "figures" },
      { title: words.lists.events, to: "events" },
      { title: words.lists.sources, to: "method#sources" },
    ]),
  ];
}
