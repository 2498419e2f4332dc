import { dayWords } from "../../pipelines/text/en/values.js";
import { pageAddress } from "../base/address.js";
import { h } from "../base/dom.js";
import { grouped } from "../base/grouped.js";
import { byWords } from "../base/order.js";
import type { Source } from "../rows/sources.js";
import { LANGUAGE } from "../text/en/base/language.js";
import { letters, methodWords } from "../text/en/method.js";

const words = methodWords.sources;

/** What the bibliography tells of a source. */
export type ListedSource = Pick<
  Source,
  | "source_id"
  | "kind"
  | "title"
  | "title_note"
  | "publisher"
  | "author"
  | "published"
  | "published_is_approximate"
  | "language"
  | "url"
  | "observation_count"
  | "event_count"
>;

/** As many sources stand open; more of one kind are folded by the letters of their publishers. */
const OPEN = 3;
const FOLD = 32;

/** Returns the bibliography by kind of source. */
export function sourceList(sources: readonly ListedSource[]): HTMLElement {
  const kinds = [...new Set([...Object.keys(words.kinds), ...sources.map(({ kind }) => kind)])];
  return h(
    "div",
    { class: "sources" },
    kinds.map((kind) => {
      const own = sources.filter((source) => source.kind === kind);
      return own.length > 0 && [h("h3", {}, words.kinds[kind] ?? kind), own.length <= OPEN ? listOf(own) : folds(own)];
    }),
  );
}

function folds(sources: readonly ListedSource[]): HTMLElement {
  return h(
    "div",
    { class: "folds" },
    byLetters(sources).map((group) =>
      h(
        "details",
        {},
        h("summary", {}, letters(initial(group[0]), initial(group.at(-1))), ", ", words.count(group.length)),
        listOf(group),
      ),
    ),
  );
}

/** Sources by the first letters of their publishers, some letters together where few begin with one. */
export function byLetters<T extends Pick<Source, "publisher">>(sources: readonly T[]): T[][] {
  const sorted = sources.toSorted((a, b) => byWords(named(a), named(b)));
  const groups: T[][] = [];
  for (const own of grouped(sorted, (source) => [initial(source)]).values()) {
    const group = groups.at(-1);
    if (!group || group.length + own.length > FOLD) groups.push(own);
    else group.push(...own);
  }
  return groups;
}

/** The name of a publisher as it is filed. */
function named({ publisher }: Pick<Source, "publisher">): string {
  return publisher.replace(/^The |^\P{L}+/u, "");
}

/** The letter under which a source is filed; what begins with none stands under a sign. */
function initial(source: Pick<Source, "publisher"> | undefined): string {
  const letter = (source ? named(source) : "").normalize("NFD").charAt(0).toUpperCase();
  return /\p{L}/u.test(letter) ? letter : "#";
}

function listOf(sources: readonly ListedSource[]): HTMLElement {
  return h("ol", {}, sources.map(item));
}

function item(source: ListedSource): HTMLElement {
  const { source_id, observation_count: figures, event_count: events, title_note: note } = source;
  return h(
    "li",
    { id: `source-${source_id}` },
    source.author && `${source.author}: `,
    h(
      "a",
      { href: source.url, lang: note === null && source.language !== LANGUAGE && source.language },
      h("cite", {}, source.title),
    ),
    ". ",
    h("cite", {}, source.publisher),
    `, ${dateOf(source)}. `,
    note && `${words.note(note)} `,
    figures > 0
      ? h(
          "a",
          { href: pageAddress("figures", { query: `q=${encodeURIComponent(source_id)}` }) },
          words.figures(figures),
        )
      : words.noFigure,
    events > 0 && [", ", words.events(events)],
  );
}

function dateOf({ published, published_is_approximate }: ListedSource): string {
  return published === null ? words.undated : words.day(dayWords(published), published_is_approximate);
}
