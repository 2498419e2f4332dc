import MiniSearch, { type AsPlainObject, type Options, type SearchOptions } from "minisearch";
import { wordsOf } from "../base/search.js";
import { SILENT } from "../text/en/frame/search.js";

/** What can be found, in the order in which results of one rank stand. */
export const KINDS = ["page", "good", "line", "country", "event", "source", "figure"] as const;

export type Kind = (typeof KINDS)[number];

/** Something that can be found. */
export interface Entry {
  kind: Kind;
  title: string;
  /** One line that tells it from others. */
  context: string;
  /** The address from the top of the site, without the ending of a file: "goods?partner=AFG#part". */
  to: string;
  /** What else it is called. */
  names?: string;
  /** Other words that it is found by. */
  words?: string;
  /** By how much it comes before others of its kind; 1 where it is left out. */
  weight?: number;
}

/** An entry that was found. */
export type Hit = Pick<Entry, "kind" | "title" | "context" | "to">;

/** An index as it is sent: its entries have the numbers from 0 on, so their list of numbers is left out. */
export interface SentIndex {
  index: Omit<AsPlainObject, "documentIds">;
}

/** What was found, the best first: with all words, with words much like them, or with some of them. */
export interface Found {
  hits: readonly Hit[];
  fit: "all" | "near" | "some";
}

/** There are few of the first and many of the last, which would hide the others. */
const WEIGHTS: Readonly<Record<Kind, number>> = {
  page: 2.5,
  good: 3,
  line: 3,
  country: 4,
  event: 1,
  source: 0.7,
  figure: 1,
};

const OPTIONS: Options<Entry & { id: number }> = {
  fields: ["title", "names", "context", "words"],
  storeFields: ["kind", "title", "context", "to", "weight"] satisfies (keyof Entry)[],
  tokenize: wordsOf,
  processTerm: (word) => (SILENT.has(word) ? null : word),
};

const RANKING: SearchOptions = {
  boost: { title: 3, names: 2, context: 1.5 },
  boostDocument: (_id, _word, stored) => WEIGHTS[stored?.["kind"] as Kind] * ((stored?.["weight"] as number) ?? 1),
  prefix: (word) => word.length > 1,
};

/** Half-known words are found too, by how many letters differ; a number is another when one digit is. */
const NEAR: SearchOptions = { ...RANKING, fuzzy: (word) => /^\p{L}{4,}$/u.test(word) && 0.2 };

/** Returns an index of entries, to be sent. */
export function indexOf(entries: readonly Entry[]): SentIndex {
  const index = new MiniSearch(OPTIONS);
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  const { documentIds: _, ...sent } = index.toJSON();
  return { index: sent };
}

function whole({ index }: SentIndex): AsPlainObject {
  return { ...index, documentIds: Object.fromEntries(Array.from({ length: index.nextId }, (_, id) => [id, id])) };
}

const known = new WeakMap<SentIndex, MiniSearch>();

/** Makes an index that was sent ready for searching, a piece at a time, so that the browser is never busy for long. */
export async function ready(sent: SentIndex): Promise<void> {
  if (!known.has(sent)) known.set(sent, await MiniSearch.loadJSAsync(whole(sent), OPTIONS));
}

/** The most characters of a query that are looked for: it is words, not a page. */
const LONGEST = 200;

/** Returns what a query finds in an index that was sent. */
export function find(sent: SentIndex, asked: string): Found {
  const query = asked.slice(0, LONGEST);
  const index = known.get(sent) ?? MiniSearch.loadJS(whole(sent), OPTIONS);
  known.set(sent, index);
  const tries = [
    ["all", { ...RANKING, combineWith: "AND" }],
    ["near", { ...NEAR, combineWith: "AND" }],
    ["some", NEAR],
  ] as const;
  for (const [fit, options] of tries) {
    const hits = index
      .search(query, options)
      .map(({ kind, title, context, to }): Hit => ({ kind, title, context, to }));
    if (hits.length > 0) return { hits, fit };
  }
  return { hits: [], fit: "all" };
}

/** Returns the best hits, of no kind more than a third before others have their turn. */
export function bestOf(hits: readonly Hit[], most: number): Hit[] {
  const counts = new Map<Kind, number>();
  const share = hits.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= Math.ceil(most / 3);
  });
  const rest = hits.filter((hit) => !share.includes(hit));
  const chosen = new Set([...share, ...rest].slice(0, most));
  return hits.filter((hit) => chosen.has(hit));
}

/** Returns hits by kind, the kind of the best first. */
export function byKind(hits: readonly Hit[]): { kind: Kind; hits: readonly Hit[] }[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}
