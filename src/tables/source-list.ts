import { dayWords } from "../../pipelines/text/en/values.js";
import { h } from "../base/dom.js";
import { folded, holdsWords, searchBox } from "../controls/search-box.js";
import type { Source } from "../rows/sources.js";
import { counted } from "../trace/number.js";

/** A source with who wrote it and how sure its date is. */
export interface ListedSource extends Source {
  author: string | null;
  published_is_approximate: boolean;
}

const BATCH = 25;

/** What the kinds of sources are called, in the order shown. */
const KINDS: Readonly<Record<string, string>> = {
  article: "The article that is checked",
  statistics: "Statistics",
  reference: "Reference works",
  press: "Press and official pages",
};

/** Returns the bibliography by kind of source, with a search box. */
export function sourceList(sources: readonly ListedSource[]): HTMLElement {
  const entries = sources.map((source) => ({
    source,
    text: folded([source.citation, source.publisher, source.language, source.source_id, source.title_note].join(" ")),
  }));
  const box = searchBox("Search the sources", { hint: "publisher, title, year, address …" });
  const count = h("p", { class: "hits", "aria-live": "polite" });
  const groups = h("div", {});
  box.addEventListener("input", show);
  show();
  return h("div", {}, h("div", { class: "controls" }, box), count, groups);

  function show() {
    const query = box.value.trim();
    const hits = entries.filter(({ text }) => query === "" || holdsWords(text, query)).map(({ source }) => source);
    count.replaceChildren(
      ...(hits.length === 0
        ? ["No source fits."]
        : [counted(hits.length), " of ", counted(sources.length, "source"), "."]),
    );
    const kinds = [...new Set([...Object.keys(KINDS), ...hits.map(({ kind }) => kind)])];
    groups.replaceChildren(
      ...kinds.flatMap((kind) =>
        group(
          kind,
          hits.filter((source) => source.kind === kind),
        ),
      ),
    );
  }
}

function group(kind: string, sources: readonly ListedSource[]): HTMLElement[] {
  if (sources.length === 0) return [];
  const list = h("ol", { class: "sources" }, sources.slice(0, BATCH).map(item));
  const rest = sources.slice(BATCH);
  const more = h("button", { type: "button", onclick: showAll }, "Show the other ", counted(rest.length));
  function showAll() {
    list.append(...rest.map(item));
    (list.children[BATCH]?.querySelector("a") as HTMLElement | null)?.focus({ preventScroll: true });
    more.remove();
  }
  return [
    h("h3", {}, `${KINDS[kind] ?? kind} (`, counted(sources.length), ")"),
    list,
    ...(rest.length > 0 ? [more] : []),
  ];
}

function item(source: ListedSource): HTMLElement {
  const { source_id, observation_count: figures, event_count: events } = source;
  const address = `./figures?q=${encodeURIComponent(source_id)}`;
  return h(
    "li",
    { id: `source-${source_id}` },
    source.author && `${source.author}: `,
    h(
      "a",
      { href: source.url, rel: "noopener", lang: source.title_note === null ? source.language : null },
      h("cite", {}, source.title),
    ),
    ". ",
    h("cite", {}, source.publisher),
    `, ${dateWords(source)}.`,
    source.title_note && h("span", { class: "note" }, ` Title ${source.title_note}.`),
    h(
      "span",
      { class: "sub note" },
      figures > 0 ? h("a", { href: address }, counted(figures, "figure")) : "no figure",
      events > 0 && [", ", counted(events, "event")],
    ),
  );
}

function dateWords({ published, published_is_approximate }: ListedSource): string {
  if (published === null) return "undated";
  return `${published_is_approximate ? "about " : ""}${dayWords(published)}`;
}
